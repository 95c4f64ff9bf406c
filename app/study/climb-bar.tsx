'use client';

import { Progress } from '@base-ui/react/progress';
import { useTranslations } from 'next-intl';
import type { SessionState } from './session-state.ts';
import { countsOf } from './session-summary.ts';

/** More steps than this are drawn several to a bar. */
const MOST_BARS = 40;

/** How far the session is, as stairs: what is done in the hues of its packs, the card that is asked now outlined. */
export function ClimbBar({ session }: { readonly session: SessionState }) {
  const t = useTranslations('study');
  const counts = countsOf(session);
  const done = session.tally.answered;
  const total = Math.max(1, done + counts.new + counts.learning + counts.review);
  const bars = Math.min(total, MOST_BARS);
  const packs = packsDone(session);
  // The bar of a step; several steps may share one.
  const barOf = (step: number): number => Math.floor((step * bars) / total);
  const now = session.current === null ? bars : barOf(done);
  const packAt = (bar: number): string | undefined => packs[packs.length - done + Math.ceil((bar * total) / bars)];
  return (
    <Progress.Root
      className="climb-bar"
      value={done}
      max={total}
      aria-label={t('title')}
      getAriaValueText={() => t('progress', { done, total })}
    >
      {Array.from({ length: bars }, (_, bar) => (
        <i
          key={`bar ${String(bar)}`}
          aria-hidden="true"
          data-pack={bar < now ? packAt(bar) : undefined}
          data-climb={bar < now ? 'done' : bar === now ? 'now' : 'left'}
          style={{ height: `${Math.round(22 + (78 * (bar + 1)) / bars)}%` }}
        />
      ))}
    </Progress.Root>
  );
}

/** The packs of the cards that were answered in this page, latest last. */
function packsDone({ history }: SessionState): readonly string[] {
  return history.flatMap(({ core: { current, tally } }, index) => {
    const next = history[index + 1]?.core.tally.answered;
    const isAnswer = next === undefined || next > tally.answered;
    return isAnswer ? [current?.card.pack?.id ?? ''] : [];
  });
}
