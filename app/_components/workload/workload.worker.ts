import { contentCardId } from '#lib/base/card-id.ts';
import { runJob, serveWork } from '#app/_client/serve-work.ts';
import type { KnownCard } from '#lib/srs/log/known-card.ts';
import { simulate, simulateNewCards, type NewCardsLoad } from '#lib/srs/simulator/simulate.ts';
import type { Simulation } from '#lib/srs/simulator/imagined-time.ts';
import type { WorkloadBasis } from '#lib/study/memory-model/workload-basis.ts';

/** Reading the memories (before the worker), then imagining. */
export type WorkloadStep = 'read' | 'retention' | 'newCards';

export type WorkloadRequest = {
  readonly basis: WorkloadBasis;
  /** 0.7 to 0.99. */
  readonly retention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
};

/** What one desired retention costs and brings within a year. */
export type RetentionLoad = {
  readonly retention: number;
  readonly minutesPerDay: number;
  readonly reviewsPerDay: number;
  /** Cards remembered at the end. */
  readonly known: number;
};

export type WorkloadPreview = {
  readonly retentions: readonly RetentionLoad[];
  readonly newCards: readonly NewCardsLoad[];
  /** Cards ever seen by the end of the year. */
  readonly cards: number;
};

const YEAR = 365;
const QUARTER = 90;
const SEED = 1;
/** What the retentions take of the whole. */
const RETENTIONS_PERCENT = 85;

serveWork<WorkloadStep, WorkloadPreview>(async (asked, tell) => {
  const request = asked as WorkloadRequest;
  const simulation = simulationOf(request);
  const { workloads } = await runJob(simulate(simulation), [0, RETENTIONS_PERCENT], (percent) =>
    tell({ step: 'retention', percent }),
  );
  const newCards = await runJob(
    simulateNewCards({ ...simulation, days: QUARTER }, request.retention, countsAround(request.newPerDay)),
    [RETENTIONS_PERCENT, 100],
    (percent) => tell({ step: 'newCards', percent }),
  );
  return {
    retentions: workloads.map(({ retention, minutesPerDay, reviewsPerDay, expectedRecall }) => {
      return { retention, minutesPerDay, reviewsPerDay, known: expectedRecall };
    }),
    newCards,
    cards: simulation.cards.length + (workloads[0]?.learnt ?? 0),
  };
});

function simulationOf({ basis, newPerDay, reviewsPerDay }: WorkloadRequest): Simulation {
  const { stability, difficulty, lastReviewDay, dueDay } = basis.cards;
  const cards = stability.map((days, index): KnownCard => {
    return {
      card: contentCardId('workload', String(index)),
      stability: days,
      difficulty: difficulty[index] ?? 5,
      lastReviewDay: lastReviewDay[index] ?? 0,
      dueDay: dueDay[index] ?? 0,
    };
  });
  const { newCards, parameters, answering } = basis;
  return { cards, newCards, newPerDay, reviewsPerDay, days: YEAR, parameters, answering, fuzz: true, seed: SEED };
}

/** Eleven numbers of new cards a day, from none to at least forty and twice the one that is wanted. */
function countsAround(newPerDay: number): readonly number[] {
  const step = Math.max(4, Math.ceil(newPerDay / 5));
  return Array.from({ length: 11 }, (_, index) => index * step);
}
