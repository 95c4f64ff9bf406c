import type { Prng } from '#lib/base/prng.ts';
import type { AskedMistake } from './asked-mistake.ts';
import { checkQuestion } from './check-question.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';
import type { AskedCode, OptionQuestion } from './asked-code.ts';
import { mistakesInOrder } from './mistakes-in-order.ts';
import { nameQuestion } from './name-question.ts';
import { regimeQuestion } from './regime-question.ts';

/** One question for each mistake of which something can be asked. */
export function mistakeQuestions(asked: AskedCode, facts: FollowUpFacts, prng: Prng): OptionQuestion[] {
  const { spec, foreign } = asked.judgeable;
  const known = new Map(facts.mistakes.map((mistake) => [mistake.id, mistake]));
  return mistakesInOrder(asked, facts).flatMap((mistake) => {
    const about = known.get(mistake.id) ?? null;
    const change = about?.change ?? null;
    const question = { spec, language: asked.language, mistake, all: facts, facts: about, isProved: !foreign };
    return oneOf({ ...question, change }, prng) ?? (change && oneOf({ ...question, change: null }, prng)) ?? [];
  });
}

const QUESTIONS = [checkQuestion, regimeQuestion, nameQuestion];

function oneOf(asked: AskedMistake, prng: Prng): OptionQuestion | null {
  for (const question of prng.shuffle(QUESTIONS)) {
    const made = question(asked, prng);
    if (made) return made;
  }
  return null;
}
