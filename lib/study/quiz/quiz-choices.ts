import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { QuizFile } from '#lib/packs/shelf.ts';
import type { CellStage } from '#lib/quiz/blueprint.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { askableOnTrack } from './askable-on-track.ts';
import { askableQuestions, type AskableQuestion } from './askable-questions.ts';

/** What a quiz can be made of. */
export type QuizChoices = {
  readonly packs: readonly QuizPack[];
  readonly tracks: readonly QuizTrack[];
  readonly files: readonly QuizFileChoice[];
  /** Cards that can be asked and were met before: what “likely forgotten” draws from. */
  readonly met: number;
  /** The small exercises. */
  readonly code: readonly QuizCode[];
};

/** A track: how many cards and small exercises of it can be asked. */
export type QuizTrack = {
  readonly id: string;
  readonly title: Localized;
  readonly cards: number;
  readonly exercises: number;
};

/** A small exercise, by what it can be chosen by. */
export type QuizCode = { readonly pack: PackPath; readonly conceptIds: readonly string[] };

/** A quiz that a pack brings. */
export type QuizFileChoice = {
  /** pack/name. */
  readonly id: string;
  readonly packTitle: Localized | null;
  readonly title: Localized;
  readonly description: Localized;
  readonly questions: number;
  /** Null without a limit. */
  readonly minutes: number | null;
  readonly passAt: number | null;
};

/** A pack with something to ask. */
export type QuizPack = {
  readonly path: PackPath;
  readonly id: string;
  readonly title: Localized;
  /** Whether the learner left it out; “everything” does so too. */
  readonly isLeftOut: boolean;
  readonly cards: number;
  readonly stages: Readonly<Partial<Record<CellStage, number>>>;
  /** In the order in which they are learnt; those without a card to ask are left out. */
  readonly concepts: readonly { readonly id: string; readonly title: Localized; readonly cards: number }[];
};

/** What a quiz can be made of, by pack and by track. */
export async function quizChoices(context: StudyContext): Promise<QuizChoices> {
  const { library, stores, learnerId } = context;
  await currentLearner(context);
  const choices = await stores.enrolments.choices(learnerId);
  const standings = await stores.snapshots.standings(learnerId);
  const all = askableQuestions(library);
  const cards = all.filter(({ ask }) => ask === 'cards');
  const byPack = groupedBy(all, ({ pack }) => pack);
  const byConcept = groupedBy(cards, ({ conceptIds }) => conceptIds[0] ?? '');
  const isMet = (cardId: CardId): boolean => (standings.get(cardId)?.memory.state ?? 'new') !== 'new';
  return {
    packs: library.packs.flatMap(({ path, id, spec, concepts }) => {
      const own = byPack.get(path);
      if (!own) return [];
      const asked = own.filter(({ ask }) => ask === 'cards');
      return [
        {
          path,
          id,
          title: spec.title,
          isLeftOut: choices.get(path) === false,
          cards: asked.length,
          stages: stagesOf(asked),
          concepts: concepts.flatMap((conceptId) => conceptChoice(library, conceptId, byConcept)),
        },
      ];
    }),
    tracks: library.tracks.map((track) => trackChoice(library, track)),
    files: library.quizzes.map((file) => fileChoice(library, file)),
    met: cards.filter(({ cardId, pack }) => isMet(cardId) && choices.get(pack) !== false).length,
    code: all.flatMap(({ ask, pack, conceptIds }) => (ask === 'exercises' ? [{ pack, conceptIds }] : [])),
  };
}

function trackChoice(library: Library, track: Library['tracks'][number]): QuizTrack {
  const askable = askableOnTrack(library, track);
  const cards = askable.filter(({ ask }) => ask === 'cards').length;
  return { id: track.id, title: track.title, cards, exercises: askable.length - cards };
}

function fileChoice(library: Library, { id, pack, spec, cells, cardIds }: QuizFile): QuizFileChoice {
  return {
    id,
    packTitle: library.pack(pack)?.spec.title ?? null,
    title: spec.title,
    description: spec.description,
    questions: cells.reduce((sum, { count }) => sum + count, cardIds.length),
    minutes: spec.minutes ?? null,
    passAt: spec.policy.passAt ?? null,
  };
}

function conceptChoice(
  library: Library,
  conceptId: string,
  byConcept: ReadonlyMap<string, readonly AskableQuestion[]>,
) {
  const title = library.concept(conceptId)?.spec.title;
  const cards = byConcept.get(conceptId)?.length ?? 0;
  return title && cards > 0 ? [{ id: conceptId, title, cards }] : [];
}

function stagesOf(cards: readonly AskableQuestion[]): QuizPack['stages'] {
  const counts: Partial<Record<CellStage, number>> = {};
  for (const { stage } of cards) counts[stage ?? 'unstated'] = 1 + (counts[stage ?? 'unstated'] ?? 0);
  return counts;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
