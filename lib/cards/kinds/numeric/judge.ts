import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { Unreadable } from '#lib/cards/judgement.ts';
import { typedIn } from '#lib/cards/response.ts';
import { isClose } from './is-close.ts';
import { readNumber } from './read-number.ts';

/** The judge of numbers that are typed. */
export const numericJudge: CardJudge<NumericTarget, NumericJudgement> = {
  empty: ({ fields }) => ({ kind: 'typed', texts: fields.map(() => '') }),
  judge: (body, response) => judgeNumeric(typedIn(response), body),
};

/** What typed numbers are held against; mistakes in the order in which they are shown. */
export type NumericTarget = {
  readonly fields: readonly { readonly question: number; readonly expected: number; readonly tolerance: number }[];
  readonly questions: readonly { readonly mistakes: readonly { readonly values: readonly number[] }[] }[];
};

/** What came of each number that was typed, and which known mistake each question shows; null where none. */
type Verdicts = {
  readonly fields: readonly { readonly got: number; readonly isRight: boolean }[];
  readonly mistakes: readonly (number | null)[];
};

export type NumericJudgement = ({ readonly kind: 'right' | 'wrong' } & Verdicts) | Unreadable;

/** Judges typed numbers, or small calculations such as `3/4` or `2*0.9`, each by itself; never throws. */
export function judgeNumeric(typed: readonly string[], { fields, questions }: NumericTarget): NumericJudgement {
  const got: number[] = [];
  for (const part of fields.keys()) {
    const number = readNumber(typed[part] ?? '');
    if (!number.ok) return { kind: 'unreadable', part, problem: number.problem };
    got.push(number.value);
  }
  const verdicts = fields.map(({ expected, tolerance }, at) => ({
    got: got[at]!,
    isRight: isClose(got[at]!, expected, tolerance),
  }));
  const kind = verdicts.every(({ isRight }) => isRight) ? 'right' : 'wrong';
  const mistakes = questions.map((question, index) => {
    const own = [...fields.keys()].filter((at) => fields[at]!.question === index);
    if (own.every((at) => verdicts[at]!.isRight)) return null;
    return nearestMistake(
      question.mistakes.map(({ values }) => values),
      own.map((at) => ({ got: got[at]!, tolerance: fields[at]!.tolerance })),
    );
  });
  return { kind, fields: verdicts, mistakes };
}

/** The mistake that gives these numbers, the nearest if several do. */
function nearestMistake(
  mistakes: readonly (readonly number[])[],
  typed: readonly { readonly got: number; readonly tolerance: number }[],
): number | null {
  const distances = mistakes.map((values) =>
    values.length === typed.length && typed.every(({ got, tolerance }, at) => isClose(got, values[at]!, tolerance))
      ? Math.max(...typed.map(({ got }, at) => Math.abs(got - values[at]!)))
      : Infinity,
  );
  const nearest = Math.min(...distances, Infinity);
  return nearest === Infinity ? null : distances.indexOf(nearest);
}
