import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { drawValues, type DrawProblem } from '#lib/cards/draws/draw-values.ts';
import { numberIn } from '#lib/cards/draws/value-of.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import type { NumericCard } from './card.ts';

/** A numeric card with the numbers of one seed. */
export type NumericQuestion = {
  /** Drawn and derived numbers, by name. */
  readonly values: Values;
  readonly expected: number;
  readonly tolerance: number;
  /** What each mistake of the card gives with these numbers; `isRight` where it happens to give the right one. */
  readonly mistakes: readonly { readonly value: number; readonly isRight: boolean }[];
};

/** Draws a numeric card’s numbers: the same seed, the same question. Fails only for a card that no pack reader has passed. */
export function drawNumbers(card: NumericCard, seed: number): Result<NumericQuestion, DrawProblem> {
  const values = drawValues(card, seed, (drawn) => numericFits(card, drawn));
  return values.ok ? questionWith(card, values.value) : values;
}

/** Whether no mistake of the card gives the right answer with these values. */
export function numericFits(card: NumericCard, values: Values): boolean {
  const question = questionWith(card, values);
  return !question.ok || question.value.mistakes.every(({ isRight }) => !isRight);
}

/** What a numeric card asks with these values. */
export function questionWith(card: NumericCard, values: Values): Result<NumericQuestion, DrawProblem> {
  const expected = numberIn(card, card.answer, values);
  if (!expected.ok) return failure({ kind: 'unreadable', path: ['answer'], problem: expected.problem });
  const mistakes: { value: number; isRight: boolean }[] = [];
  for (const [index, mistake] of card.mistakes.entries()) {
    const value = numberIn(card, mistake.answer, values);
    if (!value.ok) return failure({ kind: 'unreadable', path: ['mistakes', index, 'answer'], problem: value.problem });
    mistakes.push({ value: value.value, isRight: isClose(value.value, expected.value, card.tolerance) });
  }
  return success({ values, expected: expected.value, tolerance: card.tolerance, mistakes });
}

/** True when two numbers differ by no more than `tolerance`, or by the rounding of doubles. */
export function isClose(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= Math.max(tolerance * (1 + 1e-9), 1e-9 * Math.abs(other));
}
