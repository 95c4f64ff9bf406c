import { useTranslations } from 'next-intl';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';

/** Why a typed answer cannot be read, and where. */
export function AnswerProblem({ id, problem }: { readonly id: string; readonly problem: ExpressionProblem }) {
  const t = useTranslations('study.answers');
  return (
    <p id={id} role="alert" className="mt-1 text-bad">
      {t(problem.key, { found: problem.found, column: problem.column })}
    </p>
  );
}
