// One of the processes among which scripts/packs/judge-pool.ts shares out its questions.
import type { Report } from '#lib/exercises/report.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { referenceMemory, type ReferenceMemory } from '#lib/grader/lanes/reference-memory.ts';
import type { Language } from '#lib/exercises/language.ts';
import { createFittingRunner } from '#lib/runner/fitting-runner.ts';

/** Pool → child. */
export type PoolQuestion = {
  readonly judgeable: Judgeable;
  readonly source: string;
  readonly language?: Language;
  readonly seeds: readonly number[];
  readonly everyElement: boolean;
  readonly untilCaught: boolean;
};

/** Child → pool. */
export type PoolAnswer = { readonly reports: readonly Report[] } | { readonly broken: string };

const runner = createFittingRunner({ sharesSandboxes: true });

process.on('message', ({ judgeable, source, language = 'typescript', ...asks }: PoolQuestion) => {
  const { seeds, everyElement, untilCaught } = asks;
  const lanes = ['exact', 'device'] as const;
  const asked = { everyElement, untilCaught, verdictOnly: true };
  const options = { lanes, backends: ['cpu'], seed: 0, visibleOnly: false, ...asked } as const;
  runner.runOnSeeds({ judgeable, source, language, options, recall: memoryOf(judgeable) }, seeds).then(
    (reports) => process.send!({ reports } satisfies PoolAnswer),
    (error: unknown) => process.send!({ broken: String(error) } satisfies PoolAnswer),
  );
});
/** Of the exercises that are asked about now, each also with one of its regimes alone. */
const memories = new Map<string, ReferenceMemory>();
const MOST = 12;

function memoryOf(judgeable: Judgeable): ReferenceMemory {
  const name = JSON.stringify(judgeable);
  const memory = memories.get(name) ?? referenceMemory();
  memories.delete(name);
  memories.set(name, memory);
  for (const oldest of [...memories.keys()].slice(0, -MOST)) memories.delete(oldest);
  return memory;
}

// Nobody is left to answer.
process.on('disconnect', () => process.exit());
