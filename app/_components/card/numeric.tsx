'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { typedIn } from '#lib/cards/response.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { AnswerProblem } from './answer-problem.tsx';
import type { KindViewProps } from './kind-view.ts';
import { NumberField } from './number-field.tsx';
import { NumericOutcome } from './numeric-outcome.tsx';

/** Numbers to work out: one, several below each other, or a table of them; a known slip is named. */
export function NumericView(props: KindViewProps<'numeric'>) {
  const { body, judged, problem } = props;
  const t = useTranslations('study.numeric');
  const id = useId();
  const describedBy = `${id}-hint ${id}-problem`;
  return (
    <div className="mt-6">
      {body.grid ? (
        <NumberTable {...props} grid={body.grid} describedBy={describedBy} />
      ) : judged !== null && body.fields.length === 1 ? null : (
        <div className="flex flex-col gap-4">
          {body.fields.map(({ question }, index) => (
            <LabelledNumber key={question} {...props} index={index} describedBy={describedBy} />
          ))}
        </div>
      )}
      {judged === null && (
        <p id={`${id}-hint`} className="mt-2 text-[length:var(--t-2)] text-soft">
          {t('hint')}
        </p>
      )}
      {problem?.kind === 'unreadable' && <AnswerProblem id={`${id}-problem`} problem={problem.problem} />}
      <NumericOutcome {...props} />
    </div>
  );
}

type FieldProps = KindViewProps<'numeric'> & { readonly describedBy: string };

function LabelledNumber({ index, ...props }: FieldProps & { readonly index: number }) {
  const { body, locale } = props;
  const t = useTranslations('study.numeric');
  const id = useId();
  const { question, unit } = body.fields[index]!;
  const label = body.questions[question]?.label ?? null;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {/* A formula alone is no name that everybody’s tools can read. */}
        <span className={label ? 'sr-only' : ''}>{t('label')} </span>
        {label && <Words text={label} locale={locale} />}
      </label>
      <div className="flex items-center gap-3">
        <TypedNumber {...props} id={id} index={index} className="w-full" />
        {unit && <span lang={languageOf(unit, locale)}>{unit[locale]}</span>}
      </div>
    </div>
  );
}

type TableProps = FieldProps & { readonly grid: NonNullable<KindViewProps<'numeric'>['body']['grid']> };

function NumberTable({ grid, ...props }: TableProps) {
  const { locale } = props;
  const t = useTranslations('study.numeric');
  const id = useId();
  return (
    <div className="overflow-x-auto">
      <table aria-label={t('table')}>
        <thead>
          <tr>
            <td aria-label={t('table')} />
            {grid.columns.map((column, at) => (
              <Heading key={`${id}-${String(at)}`} id={`${id}-column-${at}`} scope="col" className="px-2 pb-2">
                <Words text={column} locale={locale} />
              </Heading>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <tr key={`${id}-${String(at)}`}>
              <Heading id={`${id}-row-${at}`} scope="row" className="py-1 pr-3 text-left">
                <Words text={row} locale={locale} />
              </Heading>
              {grid.columns.map((_, column) => (
                <td key={`${id}-${String(column)}`} className="px-2 py-1">
                  <TypedNumber
                    {...props}
                    index={at * grid.columns.length + column}
                    labelledBy={`${id}-row-${at} ${id}-column-${column}`}
                    className="w-24"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadingProps = {
  readonly id: string;
  readonly scope: 'row' | 'col';
  readonly className: string;
  readonly children: ReactNode;
};

function Heading({ children, ...rest }: HeadingProps) {
  return <th {...rest}>{children}</th>;
}

type TypedProps = FieldProps & {
  readonly index: number;
  readonly className: string;
  readonly id?: string;
  readonly labelledBy?: string;
};

function TypedNumber(props: TypedProps) {
  const { body, response, onRespond, judged, problem, index, className, id, labelledBy, describedBy } = props;
  const texts = typedIn(response);
  return (
    <NumberField
      {...{ id, labelledBy, describedBy, className }}
      value={texts[index] ?? ''}
      locked={judged !== null}
      isRight={judged === null || judged.kind === 'unreadable' ? null : (judged.fields[index]?.isRight ?? null)}
      invalid={problem?.kind === 'unreadable' && problem.part === index}
      onChange={(text) =>
        onRespond({ kind: 'typed', texts: body.fields.map((_, at) => (at === index ? text : (texts[at] ?? ''))) })
      }
    />
  );
}

function Words({ text, locale }: { readonly text: LocalizedHtml; readonly locale: Locale }) {
  return <span lang={languageOf(text, locale)} dangerouslySetInnerHTML={{ __html: text[locale] }} />;
}
