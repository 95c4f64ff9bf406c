import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkText, drawnNames } from '#lib/cards/draws/check-draws.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { askedNumbers } from './asked-numbers.ts';
import type { NumericCard } from './card.ts';
import { checkAnswers, type NumericDraw } from './check-answers.ts';
import { checkDigits } from './check-digits.ts';
import { questionsWith } from './draw-numbers.ts';

const SEEDS = 200;

/** A numeric card is drawn many times: what it asks must have an answer that is worth asking, and mistakes that are wrong. */
export const numericCheck: CardCheck<NumericCard> = {
  findings: (card) => {
    const before = [...checkForm(card), ...checkFormulas(card)];
    if (before.length > 0) return before;
    const draws = drawsOf(card);
    const answers = checkAnswers(card, draws);
    return answers.length > 0 ? answers : checkDigits(card, draws);
  },
};

function checkForm(card: NumericCard): CardFinding[] {
  const found = (what: string, fix: string, path: CardFinding['path']): CardFinding[] => [
    { code: 'numeric', what, fix, path },
  ];
  const forms = (['answer', 'parts', 'grid'] as const).filter((form) => card[form] !== undefined);
  if (forms.length === 0) return found('nothing is asked for', 'give an “answer”, “parts” or a “grid”', []);
  if (forms.length > 1) return found(`there are ${forms.join(' and ')}`, 'keep one of them', [forms[1]!]);
  if (card.answer === undefined) {
    const stray = (['tolerance', 'unit', 'mistakes'] as const).find((field) =>
      field === 'mistakes' ? card.mistakes.length > 0 : card[field] !== undefined,
    );
    return stray ? found(`“${stray}” belongs to the ${forms[0]}`, 'move it there', [stray]) : [];
  }
  if (card.tolerance === undefined) return found('there is no tolerance', 'write “tolerance: 0” or what it is', []);
  if (card.mistakes.length === 0) return found('there are no mistakes', 'name one that is often made', []);
  return [];
}

function checkFormulas(card: NumericCard): CardFinding[] {
  const known = drawnNames(card);
  return askedNumbers(card).flatMap(({ answer, tolerance, mistakes, path }) => [
    ...checkText(answer, known, [...path, 'answer']),
    ...(typeof tolerance === 'object' ? [] : checkText(tolerance, known, [...path, 'tolerance'])),
    ...mistakes.flatMap((mistake, index) => checkText(mistake.answer, known, [...path, 'mistakes', index, 'answer'])),
  ]);
}

/** Draws as they come, those included in which a mistake is right. */
function drawsOf(card: NumericCard): readonly NumericDraw[] {
  return Array.from({ length: SEEDS }, (_, seed) => drawValues(card, seed)).flatMap((values) =>
    values.ok ? drawOf(card, values.value) : [],
  );
}

function drawOf(card: NumericCard, values: Values): NumericDraw[] {
  const questions = questionsWith(card, values);
  return questions.ok ? [{ values, questions: questions.value }] : [];
}
