// One of the processes among which scripts/packs/judge-pool.ts shares out its questions.
import type { Report } from '#lib/exercises/report.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { createNodeRunner } from '#lib/runner/node-runner.ts';

/** Pool → child. */
export type PoolQuestion = {
  readonly id: number;
  readonly judgeable: Judgeable;
  readonly source: string;
  readonly seed: number;
  readonly everyElement: boolean;
};

/** Child → pool. */
export type PoolAnswer =
  | { readonly id: number; readonly report: Report }
  | { readonly id: number; readonly broken: string };

const runner = await createNodeRunner();

process.on('message', ({ id, judgeable, source, seed, everyElement }: PoolQuestion) => {
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed, visibleOnly: false, everyElement } as const;
  runner.run({ judgeable, source, options }).then(
    (report) => process.send!({ id, report } satisfies PoolAnswer),
    (error: unknown) => process.send!({ id, broken: String(error) } satisfies PoolAnswer),
  );
});
