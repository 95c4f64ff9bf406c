import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { TrackText } from './track-text.ts';
import './track-stairs.css';

/** Tracks as stairs in the hues of their packs, each a link to its path on the page of concepts. */
export function TrackStairs({ tracks }: { readonly tracks: readonly TrackText[] }) {
  const t = useTranslations('concepts.tracks');
  if (tracks.length === 0) return null;
  return (
    <ul className="tracks" aria-label={t('title')}>
      {tracks.map((track) => (
        <li key={track.id}>
          <Link prefetch={false} href={`/concepts?view=path&path=${track.id}`}>
            <b>{track.title}</b>
            <span className="tracks-summary">{track.summary}</span>
            <BrokenSteps track={track} />
            <span className="tracks-foot">
              {packsOf(track).map((pack) => (
                <span key={pack} data-pack={pack}>
                  <PackGlyph pack={pack} size={18} />
                </span>
              ))}
              <span className="tracks-count">{t('done', { done: track.done, count: track.steps.length })}</span>
            </span>
            <span className="tracks-stair" aria-hidden="true">
              {track.steps.map(({ kind, id, pack, state }, index) => (
                <span
                  key={`${kind} ${id}`}
                  data-pack={pack}
                  data-state={state === 'learnt' || state === 'passed' ? 'done' : state}
                  style={
                    { '--height': `${Math.round(20 + (80 * (index + 1)) / track.steps.length)}%` } as CSSProperties
                  }
                />
              ))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Said plainly: which step cannot be read, and where. */
function BrokenSteps({ track }: { readonly track: TrackText }) {
  const t = useTranslations('concepts.tracks');
  const broken = track.steps.filter(({ state }) => state === 'broken' || state === 'missing');
  const [first] = broken;
  if (!first) return null;
  return (
    <span className="tracks-broken">
      {t('brokenSteps', { count: broken.length, problem: first.problem ?? first.id })}
    </span>
  );
}

const MOST_GLYPHS = 4;

function packsOf({ steps }: TrackText): readonly string[] {
  return [...new Set(steps.map(({ pack }) => pack))].slice(0, MOST_GLYPHS);
}
