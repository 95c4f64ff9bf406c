import { useTranslations } from 'next-intl';
import type { MapGraph } from './map-graph.ts';
import { packKey } from './path-steps.ts';
import type { TrackText } from './track-text.ts';

type TrackChoiceProps = {
  readonly tracks: readonly TrackText[];
  readonly graph: MapGraph;
  /** Empty where none was chosen. */
  readonly chosen: string;
  readonly onChoose: (key: string | null) => void;
};

/** Which track is marked on the map, and which track or pack is shown as a stair. */
export function TrackChoice({ tracks, graph, chosen, onChoose }: TrackChoiceProps) {
  const t = useTranslations('concepts.tracks');
  return (
    <select
      className="field cm-track-choice"
      aria-label={t('label')}
      value={chosen}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{t('none')}</option>
      {tracks.length > 0 && (
        <optgroup label={t('title')}>
          {tracks.map(({ id, title, done, steps }) => (
            <option key={id} value={id}>
              {t('option', { track: title, done, count: steps.length })}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('packs')}>
        {graph.lanes.map(({ id, title }) => (
          <option key={id} value={packKey(id)}>
            {title}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
