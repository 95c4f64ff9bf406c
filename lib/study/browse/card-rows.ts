import { packIdOf, readCardId, type CardId } from '#lib/base/card-id.ts';
import type { Locale } from '#lib/base/localized.ts';
import { plainLine } from '#lib/cards/plain-line.ts';
import { writtenPrompt } from '#lib/cards/written-prompt.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { asideReasons } from '#lib/srs/queue/aside.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { tagKey } from '#lib/remarks/remark-text.ts';
import { remarkedCards } from '#lib/study/remarks/remarked-cards.ts';
import { leechLimits } from '#lib/study/settings/leech-limits.ts';
import type { CardRow, CardRows } from './card-row.ts';
import { dayNames } from './day-names.ts';

/** More cards than any pack has. */
const EVERY_CARD = 1_000_000;

/** Every card and exercise of the packs, and every card of the log that no pack has any more, as rows in one language. */
export async function cardRows(context: StudyContext, locale: Locale): Promise<CardRows> {
  const { stores, library, learnerId } = context;
  const learner = await currentLearner(context);
  const { today, moment } = learner;
  const states = await stores.snapshots.all(learnerId);
  const credited = new Set(await stores.credits.cardIds(learnerId, EVERY_CARD));
  const remarked = await remarkedCards(context);
  const wish = { today, leeches: leechLimits(learner) };
  const dayOf = dayNames(moment);
  const written = writtenRows(library, locale);
  const known = new Set(written.map(({ id }) => id));
  const gone = [...states.keys()].filter((id) => !known.has(id)).toSorted();
  const row = (outline: Outline): CardRow => {
    const state = states.get(outline.id) ?? UNTOUCHED;
    const tags = remarked.tags.get(outline.id);
    const reasons = asideReasons(state, readCardId(outline.id).pack, wish);
    return {
      ...outline,
      ...memoryOf(state, dayOf),
      ...(state.suspended && { suspended: true }),
      ...(reasons.includes('buried') && state.buriedUntil !== null && { buriedUntil: state.buriedUntil }),
      ...(reasons.includes('leech') && { leech: true }),
      ...(credited.has(outline.id) && { credited: true }),
      ...(remarked.flagged.has(outline.id) && { flagged: true }),
      ...(tags && { tags: [...tags] }),
    };
  };
  return {
    today,
    zone: moment.zone,
    rolloverHour: moment.rolloverHour,
    rows: [...written, ...gone.map(goneOutline)].map(row),
    concepts: Object.fromEntries(library.concepts.map(({ id, spec }) => [id, spec.title[locale]])),
    packs: titlesOfPacks(library, locale),
    tags: Object.fromEntries(remarked.names.map(({ tag }) => [tagKey(tag), tag])),
  };
}

/** What a row says of a card whoever learns it. */
type Outline = Pick<CardRow, 'id' | 'line' | 'concept' | 'pack' | 'kind' | 'stage'>;

const made = new WeakMap<Library, Map<Locale, readonly Outline[]>>();

/** Made once for a library, which does not change, and a language. */
function writtenRows(library: Library, locale: Locale): readonly Outline[] {
  let byLocale = made.get(library);
  if (!byLocale) made.set(library, (byLocale = new Map()));
  let outlines = byLocale.get(locale);
  if (!outlines) {
    outlines = deckOf(library).cards.map((card) => outlineOf(library, card, locale));
    byLocale.set(locale, outlines);
  }
  return outlines;
}

function outlineOf(library: Library, { cardId, exercise }: DeckCard, locale: Locale): Outline {
  if (exercise) {
    const concept = exercise.concepts[0];
    const pack = packIdOf(concept ?? exercise.id);
    const line = exercise.spec.title[locale];
    return { id: cardId, line, ...(concept !== undefined && { concept }), pack, kind: 'exercise' };
  }
  const card = library.card(cardId);
  if (!card) return goneOutline(cardId);
  const { conceptId, spec } = card;
  return {
    id: cardId,
    line: plainLine(writtenPrompt(spec)[locale]),
    ...(conceptId !== null && { concept: conceptId }),
    pack: conceptId === null ? packIdOf(readCardId(cardId).name) : packIdOf(conceptId),
    kind: spec.kind,
    ...(spec.stage && { stage: spec.stage }),
  };
}

function goneOutline(id: CardId): Outline {
  return { id, line: id, pack: packIdOf(readCardId(id).name) };
}

function memoryOf({ memory, newRank }: CardState, dayOf: (at: number) => string) {
  if (memory.state === 'new') {
    return { state: memory.state, ...(newRank !== undefined && ({ moved: newRank < 0 ? 'front' : 'back' } as const)) };
  }
  const { state, stability, difficulty, dueAt, lapses, lastReviewAt, lastReviewDay } = memory;
  return {
    state,
    due: dayOf(dueAt),
    stability: rounded(stability),
    difficulty: rounded(difficulty),
    lapses,
    last: lastReviewDay ?? dayOf(lastReviewAt),
    ...(state === 'review' && memory.isProvisional && { provisional: true as const }),
  };
}

/** Four significant digits say as much as a table does. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function titlesOfPacks(library: Library, locale: Locale): Readonly<Record<string, string>> {
  // A pack of concepts gives the name where one of exercises has the same id.
  const packs = library.packs.toSorted(
    (one, other) => Number(one.area === 'content') - Number(other.area === 'content'),
  );
  const titles = new Map(packs.map(({ id, spec }) => [id, spec.title[locale]]));
  const order = new Set(library.packs.map(({ id }) => id));
  return Object.fromEntries([...order].map((id) => [id, titles.get(id)!]));
}
