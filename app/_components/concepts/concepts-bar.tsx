import { List, Network, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConceptSearch } from './concept-search.tsx';
import { CONCEPT_VIEWS, type ConceptsPlace } from './concepts-place.ts';
import type { MapGraph } from './map-graph.ts';
import { MAP_FILLS, type MapFill } from './map-world.tsx';
import { Segments } from './segments.tsx';
import { TrackChoice } from './track-choice.tsx';
import type { TrackText } from './track-text.ts';

type ConceptsBarProps = {
  readonly graph: MapGraph;
  readonly tracks: readonly TrackText[];
  readonly view: ConceptsPlace['view'];
  readonly fill: MapFill;
  readonly setFill: (fill: MapFill) => void;
  readonly move: (change: Partial<ConceptsPlace>) => void;
  readonly find: (place: number) => void;
  /** The track or pack that was chosen; empty: none. */
  readonly path: string;
};

const ICONS = { map: Network, path: TrendingUp, list: List } as const;

/** How the concepts are shown, and how one of them is found. */
export function ConceptsBar({ graph, tracks, view, fill, setFill, move, find, path }: ConceptsBarProps) {
  const t = useTranslations('concepts');
  const views = CONCEPT_VIEWS.map((value) => {
    const Icon = ICONS[value];
    const icon = <Icon size={16} aria-hidden="true" />;
    return { value, text: t(`view.${value}`), icon, keys: value === 'list' ? 'L' : undefined };
  });
  const fills = MAP_FILLS.map((value) => ({ value, text: t(`map.fill.${value}`) }));
  return (
    <header className="cm-bar">
      <h1>{t('title')}</h1>
      <Segments label={t('view.label')} chosen={view} options={views} onChoose={(value) => move({ view: value })} />
      <Segments
        className="cm-fill-choice"
        label={t('map.fillLabel')}
        chosen={fill}
        options={fills}
        onChoose={setFill}
      />
      <ConceptSearch nodes={graph.nodes} onFound={find} />
      <TrackChoice tracks={tracks} graph={graph} chosen={path} onChoose={(key) => move({ path: key })} />
    </header>
  );
}
