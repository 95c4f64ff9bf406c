import type { CardJudge } from '#lib/cards/card-judge.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { Unreadable } from '#lib/cards/judgement.ts';
import { typedIn } from '#lib/cards/response.ts';
import { isClose } from './draw-numbers.ts';

/** The judge of a number that is typed. */
export const numericJudge: CardJudge<NumericTarget, NumericJudgement> = {
  empty: () => ({ kind: 'typed', texts: [''] }),
  judge: (body, response) => judgeNumeric(typedIn(response)[0] ?? '', body),
};

/** What a typed number is held against; `mistakes` in the order in which they are shown. */
export type NumericTarget = {
  readonly expected: number;
  readonly tolerance: number;
  readonly mistakes: readonly { readonly value: number }[];
};

export type NumericJudgement =
  | { readonly kind: 'right'; readonly got: number }
  /** `mistake` is the index of the known mistake that gives this number. */
  | { readonly kind: 'wrong'; readonly got: number; readonly mistake: number | null }
  | Unreadable;

/** Judges a typed number, or a small calculation such as `3/4` or `2*0.9`; never throws. */
export function judgeNumeric(typed: string, target: NumericTarget): NumericJudgement {
  const expression = parseExpression(typed, []);
  if (!expression.ok) return { kind: 'unreadable', part: 0, problem: expression.problem };
  const got = evaluateExpression(expression.value, {});
  if (isClose(got, target.expected, target.tolerance)) return { kind: 'right', got };
  const distances = target.mistakes.map((mistake) =>
    isClose(got, mistake.value, target.tolerance) ? Math.abs(got - mistake.value) : Infinity,
  );
  const nearest = Math.min(...distances, Infinity);
  return { kind: 'wrong', got, mistake: nearest === Infinity ? null : distances.indexOf(nearest) };
}
