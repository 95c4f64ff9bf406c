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
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-label={t('prompt')}
      className="panel mt-4 mb-2 text-[1.0625rem] shadow-(--shadow)"
    >
      {promptStays && <Html html={card.prompt} locale={locale} className="text-[1.125rem]" />}
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
          className={promptStays ? 'mt-6 border-t border-line pt-5' : ''}
        >
          {judged && response && <VerdictLine response={response} correct={phase.judged?.correct === true} />}
          <Html html={card.answer} locale={locale} />
          {card.backFigure && <FigurePlot figure={card.backFigure} locale={locale} />}
        </section>
      )}
    </article>
  );
}

/** Marks are chosen in the picture itself, which the kind’s view draws. */
function isClicked({ body }: CardView): boolean {
  return body.kind === 'figure' && body.ask === 'click';
}

type VerdictLineProps = { readonly response: CardResponse; readonly correct: boolean };

/** Right or wrong, in a word and a sign. */
function VerdictLine({ response, correct }: VerdictLineProps) {
  const t = useTranslations('study.judged');
  const given = isGiven(response);
  const text = correct ? `✓ ${t('right')}` : given ? `✗ ${t('wrong')}` : t('given');
  return (
    <p className={`mb-3 text-lg font-semibold ${correct ? 'text-good' : given ? 'text-bad' : 'text-soft'}`}>{text}</p>
  );
}
