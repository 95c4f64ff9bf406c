'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { isGiven, type CardResponse } from '#lib/cards/response.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { askedCard } from '#app/_components/card/asked-card.ts';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { KindBody } from '#app/_components/card/kind-body.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import type { Phase } from './session-state.ts';

type CardFaceProps = {
  readonly ref: Ref<HTMLElement>;
  readonly card: CardView;
  readonly locale: Locale;
  readonly phase: Phase;
  readonly response: CardResponse | null;
  readonly problem: ResponseProblem | null;
  readonly onRespond: (response: CardResponse) => void;
};

/** A card: its prompt, what is answered, and the answer once it is shown. */
export function CardFace({ ref, card, locale, phase, response, problem, onRespond }: CardFaceProps) {
  const t = useTranslations('study');
  const shown = phase.name === 'answer';
  const asked = askedCard(card);
  const judged = shown && asked && response ? judgeResponse(asked, response) : null;
  // A cloze’s answer is its text again, with nothing hidden.
  const promptStays = !(shown && card.body.kind === 'cloze');
  const isShort = asked === null && plainLength(card.answer[locale]) <= SHORT_ANSWER;
  return (
    <article ref={ref} tabIndex={-1} aria-label={t('prompt')} className="study-card" data-phase={phase.name}>
      {promptStays && <Html html={card.prompt} locale={locale} className="study-ask" />}
      {card.figure && !isClicked(card) && (
        <div className="mt-5">
          <FigurePlot figure={card.figure} locale={locale} />
        </div>
      )}
      <KindBody {...{ card, locale, response, onRespond, judged, problem }} />
      {shown && (
        <section
          data-answer
          tabIndex={-1}
          aria-label={t('answer')}
          className="study-answer"
          // A text that is the whole answer is read as large as a question, a word or a number larger still.
          data-size={asked === null ? (isShort ? 'huge' : 'large') : undefined}
        >
          {judged && response && <SaidVerdict response={response} correct={phase.judged?.correct === true} />}
          {asked === null && promptStays && (
            <p className="answer-label" aria-hidden="true">
              {t('answer')}
            </p>
          )}
          <Html html={card.answer} locale={locale} />
          {card.backFigure && <FigurePlot figure={card.backFigure} locale={locale} />}
        </section>
      )}
    </article>
  );
}

const SHORT_ANSWER = 24;

/** Characters of HTML as it is seen; of a formula more than are seen. */
function plainLength(html: string): number {
  return html
    .replaceAll(/<math.*?<\/math>/gsu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .trim().length;
}

/** Marks are chosen in the picture itself, which the kind’s view draws. */
function isClicked({ body }: CardView): boolean {
  return body.kind === 'figure' && body.ask === 'click';
}

type SaidVerdictProps = { readonly response: CardResponse; readonly correct: boolean };

/** Right or wrong, for whoever does not see the dock. */
function SaidVerdict({ response, correct }: SaidVerdictProps) {
  const t = useTranslations('study.judged');
  const text = correct ? `✓ ${t('right')}` : isGiven(response) ? `✗ ${t('wrong')}` : t('given');
  return <p className="sr-only">{text}</p>;
}
