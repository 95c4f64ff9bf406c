import type { Localized } from '#lib/base/localized.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { brokenPacksOf, type BrokenPackView } from '#lib/study/progress/broken-packs.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { catalogueGraph } from './catalogue-graph.ts';
import { isProvisional } from './is-provisional.ts';
import { packsByDepth } from './packs-by-depth.ts';

/** What the welcome shows: what there is to learn, and how the days are set. */
export type WelcomeView = {
  readonly today: LocalDay;
  readonly minutesPerDay: number;
  /** Whether the learner has been here, or has settled something, before. */
  readonly isRepeated: boolean;
  /** Packs with concepts that are not left out, those that build on the least first. */
  readonly packs: readonly WelcomePack[];
  readonly concepts: readonly string[];
  /** Cards of all these concepts. */
  readonly cards: number;
  /** Cards that an earlier placement took as known and no answer has shown since. */
  readonly provisional: number;
  readonly broken: readonly BrokenPackView[];
};

/** A pack of the welcome; nothing of it can be asked where no card of it has an answer that is typed. */
export type WelcomePack = {
  readonly path: string;
  readonly id: string;
  readonly title: Localized;
  readonly concepts: number;
  readonly isAskable: boolean;
};

/** The welcome of this learner. */
export async function welcomeView(context: StudyContext): Promise<WelcomeView> {
  const { library, stores, learnerId } = context;
  const learner = await currentLearner(context);
  const graph = catalogueGraph(library, await stores.enrolments.choices(learnerId));
  const { concepts } = graph;
  return {
    today: learner.today,
    minutesPerDay: learner.profile.minutesPerDay,
    isRepeated: learner.profile.habits.welcomed,
    packs: packsByDepth(graph).flatMap((path) => {
      const own = concepts.filter(({ pack }) => pack === path);
      const pack = library.packs.find((one) => one.path === path);
      if (!pack) return [];
      const isAskable = own.some((concept) => concept.isAskable);
      return [{ path, id: pack.id, title: pack.spec.title, concepts: own.length, isAskable }];
    }),
    concepts: concepts.map(({ id }) => id),
    cards: concepts.reduce((sum, { id }) => sum + (library.concept(id)?.cards.length ?? 0), 0),
    provisional: await provisionalCards(context),
    broken: brokenPacksOf(library),
  };
}

async function provisionalCards(context: StudyContext): Promise<number> {
  const states = await statesOf(
    context,
    context.library.concepts.flatMap(({ cards }) => cards),
  );
  return [...states.values()].filter(isProvisional).length;
}
