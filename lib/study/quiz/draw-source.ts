import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { unreachable } from '#lib/base/invariant.ts';
import { hashText } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { Blueprint, BlueprintCell } from '#lib/quiz/blueprint.ts';
import { drawByBlueprint } from '#lib/quiz/draw-by-blueprint.ts';
import { evenBlueprint } from '#lib/quiz/even-blueprint.ts';
import type { QuizSource } from '#lib/quiz/quiz.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { askableQuestions, type AskableQuestion } from './askable-questions.ts';
import { askableOnTrack } from './askable-on-track.ts';
import { likelyForgotten } from './likely-forgotten.ts';
import type { QuizWish } from './quiz-wish.ts';

/** Why no quiz was made. */
export type QuizRefusal =
  | { readonly reason: 'unknown'; readonly what: 'pack' | 'concept' | 'track' | 'card' | 'file'; readonly id: string }
  /** A card that only its learner judges, or an exercise that is not small. */
  | { readonly reason: 'not-judged'; readonly id: string }
  | { readonly reason: 'lacking'; readonly cells: readonly LackingPart[] }
  | { readonly reason: 'id-taken' };

/** A cell that cannot be filled: its topic’s title (null: any), how many it wants and how many are left for it. */
export type LackingPart = {
  readonly cell: BlueprintCell;
  readonly title: Localized | null;
  readonly wants: number;
  readonly has: number;
};

/** What was drawn, and the blueprint that it meets. */
export type DrawnSource = {
  readonly source: QuizSource;
  readonly blueprint: Blueprint;
  readonly cards: readonly AskableQuestion[];
};

/** Draws what was asked for, or says what is missing. */
export async function drawSource(
  context: StudyContext,
  wished: QuizWish['source'],
  seed: number,
): Promise<Result<DrawnSource, QuizRefusal>> {
  const { library, stores, learnerId } = context;
  const choices = await stores.enrolments.choices(learnerId);
  switch (wished.kind) {
    case 'topics':
      return drawTopics(library, choices, wished, seed);
    case 'track': {
      const track = library.tracks.find(({ id }) => id === wished.trackId);
      if (!track) return failure({ reason: 'unknown', what: 'track', id: wished.trackId });
      return drawEvenly(library, wished, askableOnTrack(library, track), seed);
    }
    case 'forgotten': {
      const pool = await likelyForgotten(context, choices, { count: wished.count, seed });
      return drawEvenly(library, wished, pool, seed);
    }
    case 'cards':
      return drawNamed(library, wished, wished.cardIds);
    case 'blueprint':
      return drawCells(library, wished, wished.cells, { seed, choices });
    case 'file':
      return drawFile(library, wished.quizId, { seed, choices });
    default:
      return unreachable(wished);
  }
}

type Topics = Extract<QuizWish['source'], { readonly kind: 'topics' }>;

function drawTopics(
  library: Library,
  choices: PackChoices,
  wished: Topics,
  seed: number,
): Result<DrawnSource, QuizRefusal> {
  const unknown = unknownTopic(library, wished.packs, wished.conceptIds);
  if (unknown) return failure(unknown);
  const packs = new Set(wished.packs);
  const concepts = new Set(wished.conceptIds.map((id) => conceptNow(library, id)));
  const isEverything = packs.size + concepts.size === 0;
  const pool = askableQuestions(library).filter(
    ({ ask, pack, conceptIds, stage }) =>
      (isEverything ? choices.get(pack) !== false : packs.has(pack) || conceptIds.some((id) => concepts.has(id))) &&
      (ask === 'exercises' || wished.stages.length === 0 || (stage !== null && wished.stages.includes(stage))),
  );
  return drawEvenly(library, wished, pool, seed);
}

/** Draws cards, and so many exercises as are wished for, each evenly. */
function drawEvenly(
  library: Library,
  source: QuizSource & { readonly count: number; readonly exercises?: number },
  pool: readonly AskableQuestion[],
  seed: number,
): Result<DrawnSource, QuizRefusal> {
  const { count, exercises = 0 } = source;
  const of = (asked: AskableQuestion['ask']) => pool.filter(({ ask }) => ask === asked);
  const [cards, code] = [of('cards'), of('exercises')];
  const blueprint = [
    ...evenBlueprint(cards, count - exercises, seed),
    ...evenBlueprint(code, exercises, hashText(`${seed}/exercises`), 'exercises'),
  ];
  // What is not asked for is not shuffled either, so that a seed draws the cards that it drew before.
  return drawn(library, source, exercises > 0 ? [...cards, ...code] : cards, { blueprint, seed });
}

/** Draws by cells; those that name no pack take from packs that are not left out. */
function drawCells(
  library: Library,
  source: QuizSource,
  cells: Blueprint,
  { seed, choices }: { readonly seed: number; readonly choices: PackChoices },
): Result<DrawnSource, QuizRefusal> {
  const unknown = unknownTopic(
    library,
    cells.flatMap(({ pack }) => pack ?? []),
    cells.flatMap(({ conceptId }) => conceptId ?? []),
  );
  if (unknown) return failure(unknown);
  const blueprint = cells.map((cell) => ({
    ...cell,
    conceptId: cell.conceptId === null ? null : conceptNow(library, cell.conceptId),
  }));
  const named = new Set(blueprint.flatMap(({ pack, conceptId }) => [pack, library.concept(conceptId ?? '')?.pack]));
  const cards = askableQuestions(library).filter(({ pack }) => named.has(pack) || choices.get(pack) !== false);
  return drawn(library, source, cards, { blueprint, seed });
}

/** Takes the cards that are named. */
function drawNamed(library: Library, source: QuizSource, cardIds: readonly CardId[]): Result<DrawnSource, QuizRefusal> {
  const askable = new Map(askableQuestions(library).map((one) => [one.cardId, one]));
  const cards = new Map<string, AskableQuestion>();
  for (const id of cardIds) {
    const now = library.formerCards.get(id) ?? id;
    const card = askable.get(now);
    const isKnown = library.card(now) !== null || library.exercises.some(({ cardId }) => cardId === now);
    if (!card) return failure(isKnown ? { reason: 'not-judged', id } : { reason: 'unknown', what: 'card', id });
    cards.set(now, card);
  }
  return success({ source, blueprint: [], cards: [...cards.values()] });
}

function drawFile(
  library: Library,
  quizId: string,
  drawing: { readonly seed: number; readonly choices: PackChoices },
): Result<DrawnSource, QuizRefusal> {
  const file = library.quiz(quizId);
  if (!file) return failure({ reason: 'unknown', what: 'file', id: quizId });
  const source = { kind: 'file', quizId, title: file.spec.title } as const;
  return file.cells.length > 0
    ? drawCells(library, source, file.cells, drawing)
    : drawNamed(library, source, file.cardIds);
}

function drawn(
  library: Library,
  source: QuizSource,
  cards: readonly AskableQuestion[],
  { blueprint, seed }: { readonly blueprint: Blueprint; readonly seed: number },
): Result<DrawnSource, QuizRefusal> {
  const taken = drawByBlueprint(cards, blueprint, hashText(`${seed}/draw`));
  if (taken.ok) return success({ source, blueprint, cards: taken.value });
  const cells = taken.problem.map(({ cell: at, wants, has }): LackingPart => {
    const cell = blueprint[at]!;
    return { cell, title: titleOf(library, cell), wants, has };
  });
  return failure({ reason: 'lacking', cells });
}

function titleOf(library: Library, { pack, conceptId }: BlueprintCell): Localized | null {
  if (conceptId !== null) return library.concept(conceptId)?.spec.title ?? null;
  return pack === null ? null : (library.pack(pack)?.spec.title ?? null);
}

function conceptNow(library: Library, id: string): string {
  return library.concept(id)?.id ?? id;
}

function unknownTopic(library: Library, packs: readonly string[], conceptIds: readonly string[]): QuizRefusal | null {
  const known = new Set<string>(library.packs.map(({ path }) => path));
  const pack = packs.find((path) => !known.has(path));
  if (pack !== undefined) return { reason: 'unknown', what: 'pack', id: pack };
  const concept = conceptIds.find((id) => library.concept(id) === null);
  return concept === undefined ? null : { reason: 'unknown', what: 'concept', id: concept };
}
