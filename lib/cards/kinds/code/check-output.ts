import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkText, drawnNames } from '#lib/cards/draws/check-draws.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import { numbersIn, type Values } from '#lib/cards/expression/value.ts';
import { outputsOf, type AskedOutput } from './asked-outputs.ts';
import type { OutputCard } from './card.ts';
import { calledIn } from './output-asks.ts';
import { isSameTyped } from './typed-value.ts';

const SEEDS = 100;
/** A draw in which a mistake gives the right answer is repeated: in so many of the draws, no more. */
const COINCIDENCES = 0.5;
/** A card that draws has at least so many different answers, over its parts together. */
const ANSWERS = 5;

/** Every answer must be a number or a list of numbers, no mistake may often be right, and draws must make a difference. */
export function checkOutput(card: OutputCard): CardFinding[] {
  const names = drawnNames(card);
  const unreadable = card.parts.flatMap(({ answer, mistakes }, part) => [
    ...checkText(answer, names, ['parts', part, 'answer']),
    ...mistakes.flatMap((mistake, index) =>
      checkText(mistake.answer, names, ['parts', part, 'mistakes', index, 'answer']),
    ),
  ]);
  return [...checkArguments(card), ...(unreadable.length > 0 ? unreadable : checkAnswers(card))];
}

function checkArguments({ run, parts }: OutputCard): CardFinding[] {
  return parts.flatMap(({ of }, part): CardFinding[] => {
    if (!/\barguments\b/u.test(of) || calledIn(run) !== null) return [];
    const what = '“arguments” are those of the function that “run” calls, and it is no call';
    return [{ code: 'code', what, fix: 'write “run” as name(…)', path: ['parts', part, 'of'] }];
  });
}

type Drawn = { readonly values: Values; readonly outputs: readonly AskedOutput[] };

function checkAnswers(card: OutputCard): CardFinding[] {
  const draws: readonly Drawn[] = Array.from({ length: SEEDS }, (_, seed) => drawValues(card, seed)).flatMap(
    (values) => {
      const outputs = values.ok ? outputsOf(card, values.value) : values;
      return values.ok && outputs.ok ? [{ values: values.value, outputs: outputs.value }] : [];
    },
  );
  const found = card.parts.flatMap((_, part) => [...undefinedIn(draws, part), ...rightMistakes(card, draws, part)]);
  if (found.length > 0 || !card.draws) return found;
  const different = new Set(draws.map(({ outputs }) => JSON.stringify(outputs.map(({ expected }) => expected)))).size;
  if (different >= ANSWERS) return [];
  const what = `the draws give ${different} different answers, ${ANSWERS} are the least`;
  return [{ code: 'code', what, fix: 'draw from more numbers', path: ['draws'], at: 'key' }];
}

function undefinedIn(draws: readonly Drawn[], part: number): CardFinding[] {
  const hole = draws.find(({ outputs }) => numbersIn(outputs[part]!.expected).some((value) => !Number.isFinite(value)));
  if (!hole) return [];
  const what = `the answer is ${JSON.stringify(hole.outputs[part]!.expected)} for ${JSON.stringify(hole.values)}`;
  return [{ code: 'numeric', what, fix: 'narrow the draws or correct the formula', path: ['parts', part, 'answer'] }];
}

function rightMistakes({ parts }: OutputCard, draws: readonly Drawn[], part: number): CardFinding[] {
  const { mistakes, tolerance } = parts[part]!;
  return mistakes.flatMap((_, index): CardFinding[] => {
    const right = draws.filter(({ outputs }) => {
      const { expected, mistakes: given } = outputs[part]!;
      return isSameTyped(given[index]!, expected, tolerance);
    });
    if (right.length <= draws.length * COINCIDENCES) return [];
    const what = `this mistake is the right answer in ${right.length} of ${draws.length} draws`;
    const path = ['parts', part, 'mistakes', index, 'answer'];
    return [{ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake', path }];
  });
}
