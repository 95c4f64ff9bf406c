import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { letterOf } from '#lib/quiz/answer-key.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { KindBody } from '#app/_components/card/kind-body.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { emptyAnswer } from '#app/_components/quiz/empty-answer.ts';

type PrintedBodyProps = { readonly card: CardView; readonly locale: Locale };

/** What is answered, on paper: options and steps under letters, all else as boxes to fill in. */
export function PrintedBody({ card, locale }: PrintedBodyProps) {
  const t = useTranslations('quiz.print');
  const { body } = card;
  if (body.kind === 'claim') {
    return (
      <>
        <p className="sheet-boxes">
          ☐ {t('holds')} &ensp; ☐ {t('fails')}
        </p>
        <Lettered items={body.reasons} locale={locale} />
      </>
    );
  }
  if (body.kind === 'choice' || (body.kind === 'figure' && body.ask === 'options')) {
    return (
      <Lettered
        items={body.options}
        locale={locale}
        pictures={body.options.map((option) => {
          const figure = 'figure' in option ? option.figure : null;
          return figure ? <FigurePlot key={option.id} figure={figure} locale={locale} isSmall /> : null;
        })}
      />
    );
  }
  if (body.kind === 'order') {
    return (
      <>
        <p className="text-soft">{t('letter')}</p>
        <Lettered items={body.steps} locale={locale} />
      </>
    );
  }
  return (
    <fieldset disabled className="sheet-fields">
      <KindBody
        card={card}
        locale={locale}
        response={emptyAnswer(card)}
        onRespond={() => undefined}
        judged={null}
        problem={null}
      />
    </fieldset>
  );
}

type LetteredProps = {
  readonly items: readonly { readonly id: string; readonly text: LocalizedHtml }[];
  readonly locale: Locale;
  readonly pictures?: readonly ReactNode[];
};

function Lettered({ items, locale, pictures }: LetteredProps) {
  return (
    <ul className="sheet-options">
      {items.map(({ id, text }, place) => (
        <li key={id}>
          <b>{letterOf(place)}</b>
          <span>
            {pictures?.[place]}
            <span
              className="prose block"
              lang={languageOf(text, locale)}
              dangerouslySetInnerHTML={{ __html: text[locale] }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
