import { failure, success, type Result } from './result.ts';

declare const brand: unique symbol;

/**
 * Names one thing that recurs, for ever: `pack/card` of a content pack, or `pack/card.part`, `exercise:pack/slug` of an exercise pack, or
 * `own:id` of a card that the learner made. Made and parsed in this file only.
 */
export type CardId = `${string}/${string}` & { readonly [brand]?: 'CardId' };

/** Names a pack by its area: `content/pack`, `exercises/pack` or `own/deck`. Made and parsed in this file only. */
export type PackPath = `${string}/${string}` & { readonly [brand]?: 'PackPath' };

/** Where a card comes from: a content pack, an exercise pack, or the learner. */
export type CardOrigin = 'content' | 'exercise' | 'own';
/** The folder of a pack of each origin. */
export type PackArea = 'content' | 'exercises' | 'own';

/** A card id, taken apart. */
export type ParsedCardId = {
  readonly origin: CardOrigin;
  readonly pack: PackPath;
  /** `pack/card`, `pack/slug`, or the id of an own card: the id without its prefix. */
  readonly name: string;
  /** The same without its pack. */
  readonly own: string;
};

/** The longest id of a card that is accepted from outside. */
export const LONGEST_CARD_ID = 200;

const EXERCISE_PREFIX = 'exercise:';
const OWN_PREFIX = 'own:';
/** The deck that own cards are in. */
const OWN_DECK: PackPath = 'own/cards';

/**
 * The id of a card of a content pack, from its pack’s id and its own; of one of several cards that were written as one, with
 * the name of its part behind a dot. A written id has no dot, so that no two ids are the same.
 */
export function contentCardId(pack: string, card: string, part: string | null = null): CardId {
  return (part === null ? `${pack}/${card}` : `${pack}/${card}.${part}`) as CardId;
}

/** The id under which an exercise, `pack/slug`, recurs. */
export function exerciseCardId(exerciseId: string): CardId {
  return `${EXERCISE_PREFIX}${exerciseId}` as CardId;
}

/** The id of a card that the learner made. */
export function ownCardId(id: string): CardId {
  return `${OWN_PREFIX}${id}` as CardId;
}

/** The path of a pack, from its area and its id. */
export function packPathOf(area: PackArea, pack: string): PackPath {
  return `${area}/${pack}` as PackPath;
}

/** An id that was accepted before, as the database and the links of our own pages have it. */
export function knownCardId(text: string): CardId {
  return text as CardId;
}

/** A pack’s path that was accepted before. */
export function knownPackPath(text: string): PackPath {
  return text as PackPath;
}

/** Takes an id from outside; fails for a text that no card can have. */
export function parseCardId(text: string): Result<CardId, 'not-a-card-id'> {
  return text.length > 0 && text.length <= LONGEST_CARD_ID ? success(text as CardId) : failure('not-a-card-id');
}

/** Takes a pack’s path from outside; fails for a text that no pack can have. */
export function parsePackPath(text: string): Result<PackPath, 'not-a-pack-path'> {
  return /^(?:content|exercises|own)\/[^/]+$/u.test(text) ? success(text as PackPath) : failure('not-a-pack-path');
}

/** The id of the pack that a concept, a content card or an exercise is of, out of `pack/name`. */
export function packIdOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** What a card’s id says; whether or not there is such a card. */
export function readCardId(cardId: CardId): ParsedCardId {
  if (cardId.startsWith(OWN_PREFIX)) {
    return { origin: 'own', pack: OWN_DECK, ...named(cardId.slice(OWN_PREFIX.length)) };
  }
  const isExercise = cardId.startsWith(EXERCISE_PREFIX);
  const name = isExercise ? cardId.slice(EXERCISE_PREFIX.length) : cardId;
  const pack = packIdOf(name);
  const area = isExercise ? 'exercises' : 'content';
  return { origin: isExercise ? 'exercise' : 'content', pack: packPathOf(area, pack), ...named(name) };
}

/** The exercise, `pack/slug`, behind the id of a card, or of a group of siblings; null for another card or a concept. */
export function exerciseIdOf(id: string): string | null {
  return id.startsWith(EXERCISE_PREFIX) ? id.slice(EXERCISE_PREFIX.length) : null;
}

function named(name: string): Pick<ParsedCardId, 'name' | 'own'> {
  return { name, own: name.slice(name.lastIndexOf('/') + 1) };
}
