'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { typedIn } from '#lib/cards/response.ts';
import { formatNumber } from '#lib/cards/template.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { AnswerProblem } from './answer-problem.tsx';
import type { KindViewProps } from './kind-view.ts';

/** A number to work out; a known slip is named. */
export function NumericView(props: KindViewProps<'numeric'>) {
  const { body, locale, response, onRespond, judged, problem } = props;
  const t = useTranslations('study.numeric');
  const id = useId();
  return (
    <div className="mt-6">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t('label')}
      </label>
      <div className="flex items-center gap-3">
        <input
          id={id}
          className="field w-56 font-mono"
          value={typedIn(response)[0] ?? ''}
          readOnly={judged !== null}
          onChange={(event) => onRespond({ kind: 'typed', texts: [event.target.value] })}
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem?.kind === 'unreadable'}
          aria-describedby={`${id}-hint ${id}-problem`}
        />
        {body.unit && <span lang={languageOf(body.unit, locale)}>{body.unit[locale]}</span>}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {judged === null && t('hint')}
      </p>
      {problem?.kind === 'unreadable' && <AnswerProblem id={`${id}-problem`} problem={problem.problem} />}
      <NumericOutcome {...props} />
    </div>
  );
}

function NumericOutcome({ body, locale, judged }: KindViewProps<'numeric'>) {
  const t = useTranslations('study.judged');
  if (judged === null || judged.kind === 'right') return null;
  const unit = body.unit ? ` ${body.unit[locale]}` : '';
  const mistake = judged.kind === 'wrong' ? body.mistakes[judged.mistake ?? -1] : undefined;
  return (
    <div className="mt-3">
      <p className="font-semibold">{t('expected', { answer: formatNumber(body.expected) + unit })}</p>
      {mistake && <Html html={mistake.why} locale={locale} className="notice mt-3" />}
    </div>
  );
}
