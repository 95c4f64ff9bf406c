import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import type { DrawProblem } from '#lib/cards/draws/draw-values.ts';
import { numberIn, valueOf } from '#lib/cards/draws/value-of.ts';
import { numbersIn, type Values } from '#lib/cards/expression/value.ts';
import { askedNumbers, type AskedNumbers } from './asked-numbers.ts';
import type { NumericCard } from './card.ts';
import { isClose } from './is-close.ts';

/** What is asked for with the values of one draw: one number, or the cells of a table row by row. */
export type NumericQuestion = {
  readonly asked: AskedNumbers;
  readonly expected: readonly number[];
  /** Absolute, for each. */
  readonly tolerances: readonly number[];
  /** What each mistake gives. */
  readonly mistakes: readonly (readonly number[])[];
};

/** What a numeric card asks with these values. Fails only for a card that no pack reader has passed. */
export function questionsWith(card: NumericCard, values: Values): Result<readonly NumericQuestion[], DrawProblem> {
  const questions: NumericQuestion[] = [];
  for (const asked of askedNumbers(card)) {
    const question = questionOf(card, asked, values);
    if (!question.ok) return question;
    questions.push(question.value);
  }
  return success(questions);
}

/** Whether no mistake of the card gives the right answer with these values. */
export function numericFits(card: NumericCard, values: Values): boolean {
  const questions = questionsWith(card, values);
  return (
    !questions.ok ||
    questions.value.every((question) => question.mistakes.every((mistake) => !isRight(mistake, question)))
  );
}

/** Whether these numbers answer a question. */
export function isRight(numbers: readonly number[], { expected, tolerances }: NumericQuestion): boolean {
  return numbers.length === expected.length && numbers.every((one, at) => isClose(one, expected[at]!, tolerances[at]!));
}

function questionOf(card: NumericCard, asked: AskedNumbers, values: Values): Result<NumericQuestion, DrawProblem> {
  const { answer, tolerance, path } = asked;
  const expected = valueOf(card, answer, values);
  if (!expected.ok) return failure({ kind: 'unreadable', path: [...path, 'answer'], problem: expected.problem });
  const numbers = numbersIn(expected.value);
  const absolute = typeof tolerance === 'object' ? success(NaN) : numberIn(card, tolerance, values);
  if (!absolute.ok) return failure({ kind: 'unreadable', path: [...path, 'tolerance'], problem: absolute.problem });
  const mistakes: (readonly number[])[] = [];
  for (const [index, mistake] of asked.mistakes.entries()) {
    const value = valueOf(card, mistake.answer, values);
    if (!value.ok)
      return failure({ kind: 'unreadable', path: [...path, 'mistakes', index, 'answer'], problem: value.problem });
    mistakes.push(numbersIn(value.value));
  }
  return success({
    asked,
    expected: numbers,
    tolerances: numbers.map((one) =>
      typeof tolerance === 'object' ? tolerance.relative * Math.abs(one) : absolute.value,
    ),
    mistakes,
  });
}
