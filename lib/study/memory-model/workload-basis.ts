import type { PackPath } from '#lib/base/card-id.ts';
import { knownCards } from '#lib/srs/log/known-card.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { answeringOf, type Answering } from '#lib/srs/simulator/answering.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { deckOf } from '#lib/study/cards/deck.ts';

/** What a preview of the workload begins with. The cards come as columns: there may be a hundred thousand. */
export type WorkloadBasis = {
  readonly cards: {
    /** Days, to four digits. */
    readonly stability: readonly number[];
    /** 1 to 10, to two places. */
    readonly difficulty: readonly number[];
    /** Study days from today. */
    readonly lastReviewDay: readonly number[];
    readonly dueDay: readonly number[];
  };
  /** Cards of the packs that are studied which were never seen. */
  readonly newCards: number;
  readonly parameters: SchedulerParameters;
  readonly answering: Answering;
};

/** The last instant that a date can name. */
const EVER = 8_640_000_000_000_000;
/** Cards whose logs say how the learner answers; more would say the same. */
const SAMPLE = 500;

/** The memories of the cards that are studied now, and how the learner answers. */
export async function workloadBasis(context: StudyContext): Promise<WorkloadBasis> {
  const { stores, learnerId } = context;
  const { moment, parameters } = await currentLearner(context);
  const studied = await studiedPacks(context);
  const { placeOf } = deckOf(context.library);
  const snapshots = await stores.snapshots.dueBefore(learnerId, EVER);
  const states = [...snapshots].flatMap(([cardId, { pack, state }]) =>
    studied.has(pack) && placeOf.has(cardId) ? [[cardId, state] as const] : [],
  );
  const cards = knownCards(states, moment);
  const step = Math.max(1, Math.ceil(states.length / SAMPLE));
  const sample = states.filter((_, index) => index % step === 0).map(([cardId]) => cardId);
  return {
    cards: {
      stability: cards.map(({ stability }) => Number(stability.toPrecision(4))),
      difficulty: cards.map(({ difficulty }) => Number(difficulty.toFixed(2))),
      lastReviewDay: cards.map(({ lastReviewDay }) => lastReviewDay),
      dueDay: cards.map(({ dueDay }) => dueDay),
    },
    newCards: await countUnmet(context, studied),
    parameters,
    answering: answeringOf((await stores.reviews.logs(learnerId, sample)).values()),
  };
}

async function studiedPacks({ stores, library, learnerId }: StudyContext): Promise<ReadonlySet<PackPath>> {
  const choices = await stores.enrolments.choices(learnerId);
  const paths = library.packs.map(({ path }) => path);
  return new Set(paths.filter((path) => choices.get(path) !== false));
}

async function countUnmet({ stores, library, learnerId }: StudyContext, packs: ReadonlySet<PackPath>): Promise<number> {
  const met = await stores.snapshots.metIds(learnerId);
  let count = 0;
  for (const [pack, ids] of deckOf(library).idsOf) {
    const known = met.get(pack) ?? '';
    if (!packs.has(pack) || known === ids) continue;
    const own = new Set(known.split(' '));
    for (const id of ids.split(' ')) if (!own.has(id)) count += 1;
  }
  return count;
}
