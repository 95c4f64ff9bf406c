import type { Locale } from '#lib/base/localized.ts';
import type { MapPack } from '#lib/study/concepts/concept-map.ts';
import type { Standing } from './standing.ts';

/** How a concept of the map stands; a planned one is named by others and not written. */
export type MapState = Standing | 'planned';

/** Every state, in the order of the legend. */
export const MAP_STATES = [
  'learnt',
  'learning',
  'next',
  'new',
  'locked',
  'planned',
] as const satisfies readonly MapState[];

/** A concept: `needs` by place among all nodes, `recall` in percent, null where none of its cards was met. */
export type MapNode = {
  readonly slug: string;
  readonly title: string;
  readonly needs: readonly number[];
  readonly state: MapState;
  readonly recall: number | null;
};

/** A pack: of so many nodes, which follow those of the lane before it. */
export type MapLane = { readonly id: string; readonly title: string; readonly size: number };

/** All that the page of concepts sends of them, in one language. */
export type MapGraph = { readonly lanes: readonly MapLane[]; readonly nodes: readonly MapNode[] };

/** The graph of these packs; what a concept needs and none of them has is left out. */
export function mapGraph(packs: readonly MapPack[], locale: Locale): MapGraph {
  const concepts = packs.flatMap((pack) => pack.concepts);
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  return {
    lanes: packs.map((pack) => ({ id: pack.id, title: pack.title[locale], size: pack.concepts.length })),
    nodes: concepts.map(({ id, title, needs, status, isNext, recall }) => ({
      slug: id.slice(id.indexOf('/') + 1),
      title: title[locale],
      needs: needs.flatMap((need) => places.get(need) ?? []),
      state: isNext ? 'next' : status,
      recall: recall === null ? null : Math.round(recall * 100),
    })),
  };
}
