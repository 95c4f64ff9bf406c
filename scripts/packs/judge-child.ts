// One of the processes among which scripts/packs/judge-pool.ts shares out its questions.
import type { Report } from '#lib/exercises/report.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';

/** Pool → child. */
export type PoolQuestion = {
  readonly id: number;
  readonly judgeable: Judgeable;
  readonly source: string;
  readonly seeds: readonly number[];
  readonly everyElement: boolean;
};

/** Child → pool. */
export type PoolAnswer =
  | { readonly id: number; readonly reports: readonly Report[] }
  | { readonly id: number; readonly broken: string };

const runner = await createNodeRunner();

process.on('message', ({ id, judgeable, source, seeds, everyElement }: PoolQuestion) => {
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 0, visibleOnly: false, everyElement } as const;
  runner.runOnSeeds({ judgeable, source, options }, seeds).then(
    (reports) => process.send!({ id, reports } satisfies PoolAnswer),
    (error: unknown) => process.send!({ id, broken: String(error) } satisfies PoolAnswer),
  );
});
// Nobody is left to answer.
process.on('disconnect', () => process.exit());
