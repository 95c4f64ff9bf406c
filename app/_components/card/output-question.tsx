'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { typedIn } from '#lib/cards/response.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { AnswerProblem } from './answer-problem.tsx';
import type { AskViewProps } from './ask-view.ts';
import { CodeLines } from './code-lines.tsx';

/** What a snippet gives, to be typed part by part; the first part that is wrong is named. */
export function OutputQuestion(props: AskViewProps<'output'>) {
  const { body, response, onRespond, judged } = props;
  const t = useTranslations('study.code');
  const texts = typedIn(response);
  return (
    <>
      <CodeLines lines={body.lines} />
      <div className="mt-4 flex flex-col gap-3">
        {body.parts.map((_, index) => (
          <PartField
            // A part has no other name.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            {...props}
            index={index}
            typed={texts[index] ?? ''}
            onType={(text) =>
              onRespond({
                kind: 'typed',
                texts: body.parts.map((_part, other) => (other === index ? text : (texts[other] ?? ''))),
              })
            }
          />
        ))}
      </div>
      {judged === null && <p className="mt-2 text-sm text-soft">{t('outputHint')}</p>}
      <OutputOutcome {...props} />
    </>
  );
}

type PartFieldProps = AskViewProps<'output'> & {
  readonly index: number;
  readonly typed: string;
  readonly onType: (text: string) => void;
};

function PartField({ body, locale, judged, problem, index, typed, onType }: PartFieldProps) {
  const t = useTranslations('study');
  const id = useId();
  const { label, expected } = body.parts[index]!;
  const slip = problem?.kind === 'unreadable' && problem.part === index ? problem.problem : null;
  return (
    <div>
      <label htmlFor={id} className="flex flex-wrap items-center gap-3">
        <span
          className="prose min-w-16 font-semibold"
          lang={languageOf(label, locale)}
          dangerouslySetInnerHTML={{ __html: label[locale] }}
        />
        <input
          id={id}
          className="field w-48 font-mono"
          value={typed}
          readOnly={judged !== null}
          onChange={(event) => onType(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={slip !== null}
          aria-describedby={`${id}-problem`}
        />
        {judged !== null && (
          <span className="font-mono">{t('judged.expected', { answer: printSnippetValue(expected) })}</span>
        )}
      </label>
      {slip && <AnswerProblem id={`${id}-problem`} problem={slip} />}
    </div>
  );
}

function OutputOutcome({ body, locale, judged }: AskViewProps<'output'>) {
  const t = useTranslations('study.judged');
  if (judged?.kind !== 'wrong') return null;
  const known = body.parts[judged.at]?.mistakes[judged.mistake ?? -1];
  return (
    <div className="notice notice-bad mt-3">
      <p className="font-semibold">{t('part', { number: judged.at + 1 })}</p>
      {known && <Html html={known.why} locale={locale} className="mt-2" />}
    </div>
  );
}
