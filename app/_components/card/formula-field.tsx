'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { parseExpression, type ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { printExpression } from '#lib/cards/expression/print-expression.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { AnswerProblem } from './answer-problem.tsx';
import { TypedFormula } from './typed-formula.tsx';

type FormulaFieldProps = {
  /** Null where the question says what is asked for. */
  readonly label: LocalizedHtml | null;
  readonly locale: Locale;
  readonly names: readonly string[];
  /** Those of the names that are lists. */
  readonly lists: readonly string[];
  readonly value: string;
  readonly locked: boolean;
  /** What was found when it was to be judged. */
  readonly problem: ExpressionProblem | null;
  readonly onChange: (text: string) => void;
};

/** One formula to type; says all the while how it is read. */
export function FormulaField(props: FormulaFieldProps) {
  const { label, locale, names, lists, value, locked, problem, onChange } = props;
  const t = useTranslations('study.formula');
  const id = useId();
  const read = parseExpression(value, names, lists);
  const slip = problem ?? (read.ok || value.trim() === '' ? null : read.problem);
  return (
    <div>
      <div id={`${id}-label`} className="mb-1 font-semibold">
        <span className={label ? 'sr-only' : ''}>{t(label ? 'label' : 'own')} </span>
        {label && <span lang={languageOf(label, locale)} dangerouslySetInnerHTML={{ __html: label[locale] }} />}
      </div>
      <input
        aria-labelledby={`${id}-label`}
        className="field w-full font-mono"
        value={value}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-read`}
      />
      {problem ? (
        <AnswerProblem id={`${id}-read`} problem={problem} />
      ) : (
        <p id={`${id}-read`} className="scroll-x mt-1 min-h-6 text-sm text-soft">
          {slip
            ? !locked && <Slip problem={slip} />
            : read.ok && (
                <TypedFormula
                  expression={read.value}
                  words={t('reads', { expression: plain(printExpression(read.value)) })}
                />
              )}
        </p>
      )}
    </div>
  );
}

/** Said quietly while it is typed: half a formula is no mistake. */
function Slip({ problem }: { readonly problem: ExpressionProblem }) {
  const t = useTranslations('study.answers');
  return t(problem.key, { found: problem.found, column: problem.column });
}

/** Without the brackets around the whole. */
function plain(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  let depth = 0;
  for (const [index, sign] of Array.from(expression).entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0 && index < expression.length - 1) return expression;
  }
  return expression.slice(1, -1);
}
