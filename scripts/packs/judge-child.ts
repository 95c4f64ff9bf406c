// One of the processes among which scripts/packs/judge-pool.ts shares out its questions.
import type { Report } from '#lib/exercises/report.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { createFittingRunner } from '#lib/runner/fitting-runner.ts';

/** Pool → child. */
export type PoolQuestion = {
  readonly judgeable: Judgeable;
  readonly source: string;
  readonly seeds: readonly number[];
  readonly everyElement: boolean;
};

/** Child → pool. */
export type PoolAnswer = { readonly reports: readonly Report[] } | { readonly broken: string };

const runner = createFittingRunner();

process.on('message', ({ judgeable, source, seeds, everyElement }: PoolQuestion) => {
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 0, visibleOnly: false, everyElement } as const;
  runner.runOnSeeds({ judgeable, source, options }, seeds).then(
    (reports) => process.send!({ reports } satisfies PoolAnswer),
    (error: unknown) => process.send!({ broken: String(error) } satisfies PoolAnswer),
  );
});
// Nobody is left to answer.
process.on('disconnect', () => process.exit());
