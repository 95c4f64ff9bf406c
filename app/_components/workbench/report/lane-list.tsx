'use client';

import { useTranslations } from 'next-intl';
import type { LaneRun } from '#lib/exercises/lane.ts';
import { useJudgeText } from './judge-text.ts';

const BACKENDS = { cpu: 'CPU', wasm: 'WebAssembly', webgpu: 'WebGPU' } as const;

/** What really ran the code, lane by lane, and why nothing better did. */
export function LaneList({ lanes }: { readonly lanes: readonly LaneRun[] }) {
  const t = useTranslations('workbench');
  const say = useJudgeText();
  if (lanes.length === 0) return null;
  return (
    <section aria-label={t('lanes.title')} className="wb-lanes">
      <h3>{t('lanes.title')}</h3>
      <ul>
        {lanes.map(({ lane, backend, precision, adapter, fallback }) => (
          <li key={lane} data-lane={lane} data-backend={backend}>
            {t('lanes.run', {
              lane: t(`lanes.${lane}`),
              precision,
              backend: adapter ? `${BACKENDS[backend]} (${adapter})` : BACKENDS[backend],
            })}
            {fallback && <p className="wb-note">{say(fallback)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
