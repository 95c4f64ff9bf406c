'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { AnswerProblem } from './answer-problem.tsx';

type ShapeFieldViewProps = {
  /** With its layer, for whoever does not see where the field stands. */
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly locked: boolean;
  readonly outcome: 'right' | 'wrong' | null;
  /** The right answer, as it is printed. */
  readonly right: string;
  readonly problem: ExpressionProblem | null;
  readonly onChange: (text: string) => void;
};

/** One shape or count to type. */
export function ShapeFieldView({ label, name, value, locked, outcome, right, problem, onChange }: ShapeFieldViewProps) {
  const t = useTranslations('study.shape');
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col">
      <label htmlFor={id} className="text-sm text-soft">
        {name}
      </label>
      <input
        id={id}
        aria-label={label}
        className="field w-40 font-mono"
        value={value}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-said`}
      />
      <span id={`${id}-said`} className={outcome === 'right' ? 'text-good' : 'text-bad'}>
        {outcome === 'right' && `✓ ${right}`}
        {outcome === 'wrong' && `✗ ${t('right', { answer: right })}`}
      </span>
      {problem && <AnswerProblem id={`${id}-problem`} problem={problem} />}
    </span>
  );
}
