'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { WorkLine } from '#app/_components/ui/work-line.tsx';
import type { Adoption } from '#lib/srs/fit/adopt.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import { FirstWaits } from './first-waits.tsx';
import { FitFigures } from './fit-figures.tsx';
import type { UsedFit } from './use-fit.ts';

type FitPanelProps = {
  readonly used: UsedFit;
  /** The weights in force. */
  readonly current: readonly number[];
};

/** Fitting on request: how far it is, what it would change, and why it may be used or not. */
export function FitPanel({ used, current }: FitPanelProps) {
  const t = useTranslations('fit.panel');
  const { state } = used;
  return (
    <section className="panel mt-4">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-soft">{t('text')}</p>
      {state.kind === 'idle' && (
        <p className="mt-4">
          <button type="button" className="button button-primary" onClick={used.fit}>
            {t('start')}
          </button>
        </p>
      )}
      {state.kind === 'working' && (
        <WorkLine step={t(`steps.${state.progress.step}`)} percent={state.progress.percent} onCancel={used.cancel} />
      )}
      {state.kind === 'offered' && <Offer adoption={state.adoption} used={used} current={current} />}
      {state.kind === 'decided' && (
        <Decision record={state.record} onUndo={() => used.goBack(state.back)} onClose={used.dismiss} />
      )}
      {state.kind === 'failed' && (
        <Outcome tone="notice-bad" text={t('failed', { detail: state.detail })}>
          <p className="mt-4">
            <button type="button" className="button" onClick={used.fit}>
              {t('again')}
            </button>
          </p>
        </Outcome>
      )}
    </section>
  );
}

function Offer({ adoption, used, current }: FitPanelProps & { readonly adoption: Adoption }) {
  const t = useTranslations('fit.panel');
  return (
    <Outcome tone="notice-good" text={t('better')}>
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={used.adopt}>
          {t('adopt')}
        </button>
        <button type="button" className="button" onClick={used.dismiss}>
          {t('dismiss')}
        </button>
      </p>
      <div className="mt-6 grid gap-6">
        <Few fitted={adoption.fitted} />
        {adoption.heldOut && <FitFigures heldOut={adoption.heldOut} />}
        <FirstWaits before={current} after={adoption.weights} />
      </div>
    </Outcome>
  );
}

type DecisionProps = { readonly record: FitRecord; readonly onUndo: () => void; readonly onClose: () => void };

function Decision({ record, onUndo, onClose }: DecisionProps) {
  const t = useTranslations('fit');
  const { reason, heldOut, fitted } = record;
  const changed = reason === 'better' || reason === 'went-back';
  const text =
    reason === 'better' ? t('panel.adopted') : reason === 'went-back' ? t('panel.wentBack') : t(`why.${reason}`);
  return (
    <Outcome key={text} tone={changed ? 'notice-good' : ''} text={text}>
      <p className="mt-4 flex flex-wrap gap-3">
        {changed && (
          <button type="button" className="button" onClick={onUndo}>
            {t('panel.undo')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('panel.close')}
        </button>
      </p>
      {!changed && (
        <div className="mt-6 grid gap-6">
          <Few fitted={fitted} />
          {heldOut && <FitFigures heldOut={heldOut} />}
        </div>
      )}
    </Outcome>
  );
}

function Few({ fitted }: { readonly fitted: Adoption['fitted'] | null }) {
  const t = useTranslations('fit');
  return fitted === 'initial-stabilities' ? <p>{t('few')}</p> : null;
}

type OutcomeProps = { readonly tone: string; readonly text: string; readonly children: ReactNode };

/** What came of it; the focus goes there, since what was pressed is gone. */
function Outcome({ tone, text, children }: OutcomeProps) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="mt-4">
      <p ref={place} tabIndex={-1} role="status" className={`notice ${tone}`}>
        {text}
      </p>
      {children}
    </div>
  );
}
