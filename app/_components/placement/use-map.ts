import type { Reply } from '#app/_client/post-json.ts';
import type { Placement } from '#lib/placement/placement.ts';
import type { PlacementMap } from '#lib/study/placement/placement-map.ts';
import { useTold } from './use-told.ts';

/** What a placement comes to, from the server; null while it is asked. */
export function useMap({ familiarity, answers, seed }: Placement): {
  readonly reply: Reply<PlacementMap> | null;
  readonly retry: () => void;
} {
  const body = JSON.stringify({ familiarity, answers, seed });
  const { told, retry } = useTold<PlacementMap>('/api/placement/map', body);
  return { reply: told, retry };
}
