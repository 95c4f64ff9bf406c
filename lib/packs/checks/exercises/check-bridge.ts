import { spellingOf } from '#lib/packs/checks/spelling-of.ts';
import type { BridgeRow } from '#lib/exercises/bridge-row.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** Rows of the bridge that exercises name and that there are not; packs without a bridge beside them name those of others. */
export function bridgeProblems(packs: readonly ParsedPack[], bridge: ReadonlyMap<string, BridgeRow>): Problem[] {
  if (bridge.size === 0) return [];
  return packs.flatMap(({ exercises }) =>
    exercises.flatMap(({ spec, source }) =>
      (spec?.bridge ?? []).flatMap((id, index) => {
        if (bridge.has(id) || !source) return [];
        const what = `content/bridge.yaml has no row “${id}”`;
        const fix = spellingOf(id, bridge.keys(), 'name one of its rows, or write this one');
        return [source.problem({ code: 'unknown-name', what, fix }, ['bridge', index])];
      }),
    ),
  );
}
