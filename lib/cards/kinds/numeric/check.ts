import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import { drawnNames } from '#lib/cards/draws/check-draws.ts';
import type { NumericCard } from './card.ts';
import { isClose, questionWith } from './draw-numbers.ts';
import type { NumericQuestion } from './draw-numbers.ts';

const SEEDS = 200;
/** A draw in which a mistake gives the right answer is repeated: in so many of the draws, no more. */
const COINCIDENCES = 0.5;

/** A numeric card is drawn many times: every answer must be a number, and no mistake may often be the right answer. */
export const numericCheck: CardCheck<NumericCard> = {
  findings: checkNumeric,
};

function checkNumeric(card: NumericCard): CardFinding[] {
  const formulas = checkFormulas(card);
  return formulas.length > 0 ? formulas : checkAnswers(card);
}

function checkFormulas(card: NumericCard): CardFinding[] {
  const known = drawnNames(card);
  return [
    ...checkExpression(card.answer, known, ['answer']),
    ...card.mistakes.flatMap(({ answer }, index) => checkExpression(answer, known, ['mistakes', index, 'answer'])),
  ];
}

function checkAnswers(card: NumericCard): CardFinding[] {
  const questions = Array.from({ length: SEEDS }, (_, seed) => drawValues(card, seed)).flatMap((values) => {
    const question = values.ok ? questionWith(card, values.value) : values;
    return question.ok ? [question.value] : [];
  });
  const undefinedAt = questions.find((question) => !Number.isFinite(question.expected));
  if (undefinedAt) {
    const what = `the answer is ${undefinedAt.expected} for ${numbers(undefinedAt)}`;
    return [{ code: 'numeric', what, fix: 'narrow the draws or correct the formula', path: ['answer'] }];
  }
  return card.mistakes.flatMap((_, index): CardFinding[] => {
    const path = ['mistakes', index, 'answer'];
    const right = questions.filter((question) => question.mistakes[index]!.isRight);
    if (right.length > questions.length * COINCIDENCES) {
      const what = `this mistake is the right answer in ${right.length} of ${questions.length} draws, as for ${numbers(right[0]!)}`;
      return [{ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake', path }];
    }
    const twin = card.mistakes.findIndex(
      (_other, other) => other < index && questions.every((question) => same(question, other, index)),
    );
    if (twin === -1) return [];
    const what = `this mistake always gives the same number as mistake ${twin + 1}`;
    return [{ code: 'numeric', what, fix: 'remove one of them', path }];
  });
}

function same(question: NumericQuestion, one: number, other: number): boolean {
  return isClose(question.mistakes[one]!.value, question.mistakes[other]!.value, question.tolerance);
}

function numbers(question: NumericQuestion): string {
  return Object.entries(question.values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');
}
