import { prngFrom } from '#lib/base/prng.ts';
import type { Prng } from '#lib/base/prng.ts';
import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import type { NumericCard } from './card.ts';

/** A numeric card with the numbers of one seed. */
export type NumericQuestion = {
  /** Drawn and derived numbers, by name. */
  readonly values: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly tolerance: number;
  /** What each mistake of the card gives with these numbers; `isRight` where it happens to give the right one. */
  readonly mistakes: readonly { readonly value: number; readonly isRight: boolean }[];
};

/** Where in the card an expression is wrong. */
export type NumericProblem = { readonly path: readonly (string | number)[]; readonly problem: ExpressionProblem };

/** Draws a numeric card’s numbers: the same seed, the same question. Fails only for a card that no pack reader has passed. */
export function drawNumbers(card: NumericCard, seed: number): Result<NumericQuestion, NumericProblem> {
  const prng = prngFrom(seed);
  // Without a prototype, whose members are no numbers of this card.
  const values: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const [name, draw] of Object.entries(card.draws)) values[name] = drawOne(draw, prng);
  for (const [name, text] of Object.entries(card.let)) {
    const derived = valueOf(card, text, values);
    if (!derived.ok) return failure({ path: ['let', name], problem: derived.problem });
    values[name] = derived.value;
  }
  const expected = valueOf(card, card.answer, values);
  if (!expected.ok) return failure({ path: ['answer'], problem: expected.problem });
  const mistakes: { value: number; isRight: boolean }[] = [];
  for (const [index, mistake] of card.mistakes.entries()) {
    const value = valueOf(card, mistake.answer, values);
    if (!value.ok) return failure({ path: ['mistakes', index, 'answer'], problem: value.problem });
    mistakes.push({ value: value.value, isRight: isClose(value.value, expected.value, card.tolerance) });
  }
  return success({ values, expected: expected.value, tolerance: card.tolerance, mistakes });
}

/** True when two numbers differ by no more than `tolerance`, or by the rounding of doubles. */
export function isClose(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= Math.max(tolerance * (1 + 1e-9), 1e-9 * Math.abs(other));
}

function valueOf(
  card: NumericCard,
  text: string,
  values: Readonly<Record<string, number>>,
): Result<number, ExpressionProblem> {
  const expression = readOnce(card, text, Object.keys(values));
  return expression.ok ? success(evaluateExpression(expression.value, values)) : expression;
}

/** A card is drawn hundreds of times to be checked: its formulas are read once. */
const known = new WeakMap<NumericCard, Map<string, ReturnType<typeof parseExpression>>>();

function readOnce(card: NumericCard, text: string, names: readonly string[]): ReturnType<typeof parseExpression> {
  const own = known.get(card) ?? new Map<string, ReturnType<typeof parseExpression>>();
  known.set(card, own);
  // What a formula may name grows with those before it.
  const key = `${names.length} ${text}`;
  const expression = own.get(key) ?? parseExpression(text, names);
  own.set(key, expression);
  return expression;
}

function drawOne(draw: NumericCard['draws'][string], prng: Prng): number {
  if ('oneOf' in draw) return draw.oneOf[prng.integer(0, draw.oneOf.length - 1)]!;
  const steps = Math.floor((draw.to - draw.from) / draw.step + 1e-9);
  return Number((draw.from + draw.step * prng.integer(0, Math.max(steps, 0))).toPrecision(12));
}
