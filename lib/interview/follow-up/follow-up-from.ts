import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { cardQuestions } from './follow-up-cards.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';
import type { AskedCode } from './asked-code.ts';
import type { FollowUpQuestion } from './follow-up-question.ts';
import { mistakeQuestions } from './mistake-questions.ts';
import { whatIfQuestions } from './what-if-questions.ts';

/** Questions of one follow-up. */
const FOLLOW_UP_COUNT = 5;

/**
 * The questions about a submission: a card, two mistakes and two calls where the facts give so many, and otherwise more of
 * what there is. The same for the same seed and facts.
 */
export function followUpFrom(asked: AskedCode, facts: FollowUpFacts): readonly FollowUpQuestion[] {
  const prng = (part: string) => prngFrom(`${asked.seed}/${part}`);
  const cards = cardQuestions(asked.cards, prng('cards'));
  const mistakes = mistakeQuestions(asked, facts, prng('mistakes'));
  const whatIfs = whatIfQuestions(asked, facts, whatIfPrng(asked.seed));
  const wanted = [...cards.slice(0, 1), ...mistakes.slice(0, 2), ...whatIfs.slice(0, 2)];
  const spare = [
    ...cards.slice(1, 3),
    ...whatIfs.slice(2, 3),
    ...mistakes.slice(2),
    ...cards.slice(3),
    ...whatIfs.slice(3),
  ];
  return prng('order').shuffle([...wanted, ...spare].slice(0, FOLLOW_UP_COUNT));
}

/** What draws the order of the calls, for whoever has to know it before they are asked. */
export function whatIfPrng(seed: number): Prng {
  return prngFrom(`${seed}/what-ifs`);
}
