/**
 * The order of reviews. `due`: longest due first; `retrievability`: most nearly forgotten first; `difficulty`: hardest
 * first; `interval`: shortest first; `random`: as the seed has it, which also decides between equals.
 */
export const REVIEW_ORDERS = ['due', 'retrievability', 'difficulty', 'interval', 'random'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** Where new cards come: among the reviews at an even rate, before them, or after them. */
export const NEW_MIXES = ['even', 'before', 'after'] as const;
export type NewMix = (typeof NEW_MIXES)[number];

/** How the cards of one preset are queued. */
export type QueueSettings = {
  /** Of this preset’s cards; null: only the learner’s own limit holds. */
  readonly newPerDay: number | null;
  /** Of this preset’s reviews and steps over a night; null: only the learner’s own limit holds. */
  readonly reviewsPerDay: number | null;
  /** New siblings a day, the others waiting for tomorrow; null: all of them, so that a concept is met as a whole. */
  readonly newPerConceptPerDay: number | null;
  /** Reviewed siblings a day, the rest waiting for tomorrow; null: all of them, though never side by side. */
  readonly reviewsPerConceptPerDay: number | null;
  readonly order: ReviewOrder;
  readonly newMix: NewMix;
};

/** Anki’s orders; the cards of a concept are met on one day where it has room: what was just taught is asked (`threads.ts`). */
export const DEFAULT_QUEUE: QueueSettings = {
  newPerDay: null,
  reviewsPerDay: null,
  newPerConceptPerDay: null,
  reviewsPerConceptPerDay: null,
  order: 'due',
  newMix: 'even',
};
