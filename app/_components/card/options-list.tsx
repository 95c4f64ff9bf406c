'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import type { DrawnOption } from '#lib/cards/options/draw-options.ts';
import { chosenIn } from '#lib/cards/response.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import type { KindViewProps } from './kind-view.ts';

type OptionsProps = KindViewProps<'choice' | 'figure'>;
type OptionsListProps = Omit<OptionsProps, 'body'> & {
  readonly body: Exclude<OptionsProps['body'], { readonly ask: 'click' }>;
};
type Option = DrawnOption<LocalizedHtml> & { readonly figure?: DrawnFigure | null };

/** The options to choose from; once judged, each says whether it is right and why. */
export function OptionsList({ body, locale, response, onRespond, judged, problem }: OptionsListProps) {
  const t = useTranslations('study.choice');
  const name = useId();
  const chosen = chosenIn(response);
  const toggle = (id: string): void => {
    if (judged !== null) return;
    const others = chosen.filter((other) => other !== id);
    const optionIds = body.multiple ? (chosen.includes(id) ? others : [...chosen, id]) : [id];
    onRespond({ kind: 'selected', optionIds });
  };
  const options: readonly Option[] = body.options;
  const hasPictures = options.some(({ figure }) => figure);
  return (
    <fieldset className={`mt-6 gap-2 ${hasPictures ? 'grid sm:grid-cols-2' : 'flex flex-col'}`}>
      <legend className="mb-2 text-sm text-soft">{t(body.multiple ? 'many' : 'one')}</legend>
      {options.map((option, index) => (
        <OptionRow
          key={option.id}
          option={option}
          input={{ type: body.multiple ? 'checkbox' : 'radio', name, letter: 'abcd'[index] ?? '' }}
          chosen={chosen.includes(option.id)}
          locale={locale}
          judged={judged !== null}
          onToggle={() => toggle(option.id)}
        />
      ))}
      {problem?.kind === 'nothing-chosen' && (
        <p role="alert" className="text-bad">
          {t('none')}
        </p>
      )}
    </fieldset>
  );
}

type OptionRowProps = Pick<OptionsListProps, 'locale'> & {
  readonly option: Option;
  readonly input: { readonly type: 'checkbox' | 'radio'; readonly name: string; readonly letter: string };
  readonly chosen: boolean;
  readonly judged: boolean;
  readonly onToggle: () => void;
};

function OptionRow({ option, input, chosen, locale, judged, onToggle }: OptionRowProps) {
  const t = useTranslations('study.choice');
  const outcome = !judged ? undefined : option.correct ? 'right' : chosen ? 'wrong' : 'left';
  return (
    <div>
      <label className="option" data-outcome={outcome}>
        <input
          type={input.type}
          name={input.name}
          checked={chosen}
          disabled={judged}
          data-option={input.letter}
          onChange={onToggle}
        />
        <kbd className="kbd pointer-coarse:hidden" aria-hidden="true">
          {input.letter}
        </kbd>
        <span className="min-w-0 grow">
          {option.figure && <FigurePlot figure={option.figure} locale={locale} isSmall />}
          <span
            className="prose block"
            lang={languageOf(option.text, locale)}
            dangerouslySetInnerHTML={{ __html: option.text[locale] }}
          />
          {judged && (chosen || option.correct) && (
            <span className={`text-sm font-semibold ${option.correct ? 'text-good' : 'text-bad'}`}>
              {option.correct ? `✓ ${t(input.type === 'checkbox' && !chosen ? 'missed' : 'right')}` : `✗ ${t('wrong')}`}
              {chosen && ` · ${t('chosen')}`}
            </span>
          )}
        </span>
      </label>
      {judged && (chosen || option.correct) && (
        <Html html={option.why} locale={locale} className="mt-1 mb-3 ps-4 text-[0.9375rem] text-soft" />
      )}
    </div>
  );
}
