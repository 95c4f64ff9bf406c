'use client';

import { useTranslations } from 'next-intl';
import { WorkLine } from '#app/_components/ui/work-line.tsx';
import { settingsOf, type SettingsDraft } from '#app/_components/settings/settings-draft.ts';
import { useWorkload, type UsedWorkload, type WorkloadWish } from './use-workload.ts';
import { WorkloadPlots } from './workload-plots.tsx';

/** What the typed settings would cost; worked out on request, and the marks follow the fields. */
export function WorkloadSection({ draft }: { readonly draft: SettingsDraft }) {
  const t = useTranslations('fit.workload');
  const used = useWorkload();
  const wish = wishOf(draft);
  return (
    <section className="panel mt-4" id="workload">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-sm text-soft">{t('text')}</p>
      <Shown used={used} wish={wish} />
    </section>
  );
}

function Shown({ used, wish }: { readonly used: UsedWorkload; readonly wish: Wish }) {
  const t = useTranslations('fit.workload');
  const { state } = used;
  switch (state.kind) {
    case 'working':
      return (
        <WorkLine step={t(`steps.${state.progress.step}`)} percent={state.progress.percent} onCancel={used.cancel} />
      );
    case 'failed':
      return (
        <>
          <p role="alert" className="notice notice-bad mt-4">
            {t('failed', { detail: state.detail })}
          </p>
          <Start used={used} wish={wish} text={t('again')} />
        </>
      );
    case 'done':
      return (
        <>
          {state.preview.cards === 0 ? (
            <p className="mt-4">{t('empty')}</p>
          ) : (
            <WorkloadPlots
              preview={state.preview}
              retention={wish.retention}
              newPerDay={wish.newPerDay}
              workedOutAt={state.wish.retention}
            />
          )}
          {isStale(state.wish, wish) && (
            <>
              <p className="notice mt-4">{t('stale')}</p>
              <Start used={used} wish={wish} text={t('again')} />
            </>
          )}
        </>
      );
    case 'idle':
    default:
      return <Start used={used} wish={wish} text={t('start')} />;
  }
}

type StartProps = { readonly used: UsedWorkload; readonly wish: Wish; readonly text: string };

function Start({ used, wish, text }: StartProps) {
  const { retention, newPerDay, reviewsPerDay } = wish;
  const isWhole = retention !== null && newPerDay !== null && reviewsPerDay !== null;
  return (
    <p className="mt-4">
      <button
        type="button"
        className="button"
        disabled={!isWhole}
        onClick={() => isWhole && used.start({ retention, newPerDay, reviewsPerDay })}
      >
        {text}
      </button>
    </p>
  );
}

/** What stands in the fields; null where it means nothing. */
type Wish = { readonly [Field in keyof WorkloadWish]: number | null };

function wishOf(draft: SettingsDraft): Wish {
  const read = settingsOf(draft);
  if ('newPerDay' in read) {
    return { retention: read.desiredRetention, newPerDay: read.newPerDay, reviewsPerDay: read.reviewsPerDay };
  }
  const wrong = new Set<string>(read);
  const numberOf = (field: 'desiredRetention' | 'newPerDay' | 'reviewsPerDay'): number | null =>
    wrong.has(field) ? null : Number(draft[field].replace(/[%％]/u, ''));
  const percent = numberOf('desiredRetention');
  return {
    retention: percent === null ? null : percent / 100,
    newPerDay: numberOf('newPerDay'),
    reviewsPerDay: numberOf('reviewsPerDay'),
  };
}

/** The marks follow the fields by themselves; the curves were worked out with the limits of then. */
function isStale(then: WorkloadWish, now: Wish): boolean {
  return (['newPerDay', 'reviewsPerDay'] as const).some((field) => now[field] !== null && now[field] !== then[field]);
}
