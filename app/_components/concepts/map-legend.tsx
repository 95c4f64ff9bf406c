import { useTranslations } from 'next-intl';
import { RADIUS } from './concept-layout.ts';
import { MAP_STATES, type MapState } from './map-graph.ts';
import { circles, discs, filledDisc } from './map-paths.ts';
import type { MapFill } from './map-world.tsx';

/** What the marks of the map mean. */
export function MapLegend({ fill }: { readonly fill: MapFill }) {
  const t = useTranslations('concepts');
  return (
    <ul className="cm-legend" aria-label={t('legend')}>
      {MAP_STATES.map((state) => (
        <li key={state}>
          <MapMark state={state} share={state === 'learnt' ? 100 : fill === 'recall' ? 60 : 50} />
          {t(
            fill === 'recall' && (state === 'learnt' || state === 'learning')
              ? `map.recalled.${state}`
              : `status.${state}`,
          )}
        </li>
      ))}
    </ul>
  );
}

/** A mark as the map has it, beside a word; `share` is how much of one that was begun is filled, in percent. */
export function MapMark({ state, share }: { readonly state: MapState; readonly share: number }) {
  const at = { x: RADIUS + 1, y: RADIUS + 1 };
  const disc = discs([at]);
  const isBegun = state === 'learnt' || state === 'learning';
  return (
    <svg
      width={15}
      height={15}
      viewBox={`0 0 ${2 * RADIUS + 2} ${2 * RADIUS + 2}`}
      aria-hidden="true"
      className="cm-mark"
    >
      {state === 'planned' ? (
        <path className="cm-planned" d={circles([at], RADIUS - 1)} />
      ) : (
        <>
          <path className={state === 'next' ? 'cm-next' : state === 'locked' ? 'cm-later' : 'cm-ring'} d={disc} />
          <path className="cm-hole" d={disc} />
        </>
      )}
      {isBegun && <path className="cm-fill" d={filledDisc(at, share)} />}
      {(state === 'new' || state === 'next') && <path className="cm-open" d={disc} />}
    </svg>
  );
}
