import { exerciseIdOf, LONGEST_CARD_ID, type CardId } from '#lib/base/card-id.ts';

/** What something of a pack is, that can be remarked on. */
export const SUBJECT_KINDS = ['card', 'concept', 'exercise'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Names what a remark is about: its kind and its id, such as `card:activations/relu-derivative`. */
export type RemarkSubject = `${SubjectKind}:${string}`;

/** The subject of a card of the queue; behind an exercise’s card is the exercise. */
export function subjectOfCard(cardId: CardId): RemarkSubject {
  const exerciseId = exerciseIdOf(cardId);
  return exerciseId === null ? `card:${cardId}` : `exercise:${exerciseId}`;
}

/** A subject taken apart; null for a text that names none. */
export function parseSubject(text: string): { readonly kind: SubjectKind; readonly id: string } | null {
  const [name, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  const kind = SUBJECT_KINDS.find((one) => one === name);
  return kind && id.length > 0 && id.length <= LONGEST_CARD_ID ? { kind, id } : null;
}
