import type { CardJudge } from '#lib/cards/card-judge.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { Expression } from '#lib/cards/expression/expression-tree.ts';
import { listNames, type Values } from '#lib/cards/expression/value.ts';
import type { Unreadable } from '#lib/cards/judgement.ts';
import { typedIn } from '#lib/cards/response.ts';
import { drawPoints, listVariables, type Domain } from './domain.ts';

/** The judge of formulas that are typed, one for each part. */
export const formulaJudge: CardJudge<FormulaTarget, FormulaJudgement> = {
  empty: ({ parts }) => ({ kind: 'typed', texts: parts.map(() => '') }),
  judge: (body, response, seed) => judgeFormula(typedIn(response), body, seed),
};

/** What typed formulas are held against. */
export type FormulaTarget = Domain & {
  /** What the card has drawn: numbers in its answers, and no names to type. */
  readonly values: Values;
  readonly parts: readonly { readonly answer: string; readonly mistakes: readonly { readonly answer: string }[] }[];
};

/** A point at which a formula is not what it should be. */
export type Witness = {
  readonly at: Values;
  readonly expected: number;
  readonly got: number;
};

export type FormulaJudgement =
  | { readonly kind: 'right' }
  /** `part` is the first that is wrong; `mistake` the index of the known mistake that it equals. */
  | { readonly kind: 'wrong'; readonly part: number; readonly witness: Witness; readonly mistake: number | null }
  | Unreadable;

/**
 * Judges typed formulas, one for each part, at 32 points drawn from the domain by `seed`; never throws. Values agree when they
 * differ by at most 1e-7 of the expected one, or by 1e-9 of the largest one on the domain.
 */
export function judgeFormula(typed: readonly string[], target: FormulaTarget, seed: number): FormulaJudgement {
  const read: Expression[] = [];
  for (const part of target.parts.keys()) {
    const expression = parseExpression(typed[part] ?? '', Object.keys(target.variables), listVariables(target));
    if (!expression.ok) return { kind: 'unreadable', part, problem: expression.problem };
    read.push(expression.value);
  }
  const points = drawPoints(target, seed);
  for (const [part, { answer, mistakes }] of target.parts.entries()) {
    const expected = valuesAt(answer, target, points);
    const got = points.map((point) => evaluateExpression(read[part]!, point));
    const off = firstDifference(expected, got);
    if (off === null) continue;
    const mistake = mistakes.findIndex(
      (known) => firstDifference(valuesAt(known.answer, target, points), got) === null,
    );
    const witness = { at: points[off]!, expected: expected[off]!, got: got[off]! };
    return { kind: 'wrong', part, witness, mistake: mistake === -1 ? null : mistake };
  }
  return { kind: 'right' };
}

/** The index of the first value that differs, or null; equal undefined values do not count as equal. */
export function firstDifference(expected: readonly number[], got: readonly number[]): number | null {
  const scale = Math.max(0, ...expected.map(Math.abs).filter(Number.isFinite));
  const index = expected.findIndex(
    (value, at) => !(Math.abs(value - (got[at] ?? NaN)) <= 1e-7 * Math.abs(value) + 1e-9 * scale),
  );
  return index === -1 ? null : index;
}

/** What one of the card’s own formulas gives at each point; NaN where it cannot be read, which agrees with nothing. */
export function valuesAt(text: string, target: Omit<FormulaTarget, 'parts'>, points: readonly Values[]): number[] {
  const names = [...Object.keys(target.values), ...Object.keys(target.variables)];
  const expression = parseExpression(text, names, [...listNames(target.values), ...listVariables(target)]);
  return points.map((point) =>
    expression.ok ? evaluateExpression(expression.value, { ...target.values, ...point }) : NaN,
  );
}
