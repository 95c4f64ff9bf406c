'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { EarlierWeights } from '#lib/study/memory-model/fit-model.ts';
import type { MemoryModelView } from '#lib/study/memory-model/memory-model.ts';
import { FitFigures } from './fit-figures.tsx';

type FitHistoryProps = {
  readonly view: MemoryModelView;
  readonly onGoBack: (to: EarlierWeights) => void;
};

/** Every fit and what came of it, latest first, down to the default weights; with a way back to each set of weights. */
export function FitHistory({ view, onGoBack }: FitHistoryProps) {
  const t = useTranslations('fit.history');
  const inForce = JSON.stringify(view.basis.current);
  return (
    <section className="mt-8">
      <h2>{t('title')}</h2>
      <ol className="mt-4 grid gap-4">
        {view.history.map((record) => (
          <li key={record.number} className="panel">
            <Told record={record} zone={view.zone} />
            <WayBack
              when={record.at}
              zone={view.zone}
              isInForce={JSON.stringify(record.after) === inForce}
              onGoBack={() => onGoBack(record.number)}
            />
          </li>
        ))}
        <li className="panel">
          <When at={view.begunAt} zone={view.zone} />
          <p>{t('begin')}</p>
          <WayBack
            when={view.begunAt}
            zone={view.zone}
            isInForce={view.isDefault}
            onGoBack={() => onGoBack('defaults')}
          />
        </li>
      </ol>
    </section>
  );
}

function Told({ record, zone }: { readonly record: KeptFit; readonly zone: string }) {
  const t = useTranslations('fit');
  return (
    <>
      <When at={record.at} zone={zone} />
      {record.cause !== 'went-back' && <p>{t(`history.causes.${record.cause}`)}</p>}
      <p>{t(`why.${record.reason}`)}</p>
      {record.heldOut && (
        <details className="mt-2">
          <summary className="disclosure text-sm">{t('history.figures')}</summary>
          <div className="mt-3">
            <FitFigures heldOut={record.heldOut} past />
          </div>
        </details>
      )}
    </>
  );
}

type MomentProps = { readonly at: number; readonly zone: string };

function When({ at, zone }: MomentProps) {
  const format = useFormatter();
  return (
    <p className="text-sm text-soft">
      {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })}
    </p>
  );
}

type WayBackProps = {
  readonly when: number;
  readonly zone: string;
  readonly isInForce: boolean;
  readonly onGoBack: () => void;
};

function WayBack({ when, zone, isInForce, onGoBack }: WayBackProps) {
  const t = useTranslations('fit.history');
  const format = useFormatter();
  const named = format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  if (isInForce) return <p className="tag mt-2">✓ {t('inForce')}</p>;
  return (
    <p className="mt-2">
      <button type="button" className="button" aria-label={t('goBackLabel', { when: named })} onClick={onGoBack}>
        {t('goBack')}
      </button>
    </p>
  );
}
