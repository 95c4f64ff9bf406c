import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '#lib/base/localized.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { KindBody } from '#app/_components/card/kind-body.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { useResponse } from './use-response.ts';

type QuestionTurnProps = {
  readonly card: CardView;
  readonly locale: Locale;
  readonly onAnswer: (isRight: boolean) => void;
};

/** One question: Enter gives the answer, Escape says that one does not know it. Nothing is told of it but the next question. */
export function QuestionTurn({ card, locale, onAnswer }: QuestionTurnProps) {
  const t = useTranslations('placement');
  const tStudy = useTranslations('study');
  const face = useRef<HTMLElement>(null);
  const { response, problem, respond, check } = useResponse(card, onAnswer);
  const proceed = (): void => {
    // At once: what is wrong is marked before it is looked for.
    if (!flushSync(() => check())) focusField(face.current);
  };
  useEffect(() => focusField(face.current), []);
  usePlacementKeys({ proceed, giveUp: () => onAnswer(false) });
  return (
    <>
      <article ref={face} tabIndex={-1} aria-label={tStudy('prompt')} className="placement-card">
        <Html html={card.prompt} locale={locale} className="placement-prompt" />
        {card.figure && (
          <div className="mt-5">
            <FigurePlot figure={card.figure} locale={locale} />
          </div>
        )}
        <KindBody {...{ card, locale, response, problem }} onRespond={respond} judged={null} />
      </article>
      <div className="placement-dock">
        <button type="button" className="button button-primary button-large grow" onClick={proceed}>
          {t('next')} <kbd className="kbd">⏎</kbd>
        </button>
        <button type="button" className="button button-large" onClick={() => onAnswer(false)}>
          {tStudy('dontKnow')} <kbd className="kbd">Esc</kbd>
        </button>
      </div>
    </>
  );
}

function focusField(face: HTMLElement | null): void {
  const wrong = face?.querySelector<HTMLElement>('[aria-invalid=true]');
  (wrong ?? face?.querySelector<HTMLElement>('input, textarea') ?? face)?.focus();
}

function usePlacementKeys({ proceed, giveUp }: { readonly proceed: () => void; readonly giveUp: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Some browsers end a composition with a key of the code 229 that says nothing of it.
    if (event.isComposing || event.keyCode === 229 || event.repeat || event.defaultPrevented) return;
    const isOnControl = event.target instanceof HTMLElement && event.target.closest('button, a[href], summary');
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && !isOnControl && !event.shiftKey) proceed();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
