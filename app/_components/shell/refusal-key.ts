/** Reasons of the server that have a text of their own, below `study.outbox.reasons`. */
const REASONS = [
  'malformed',
  'unknown-card',
  'unknown-exercise',
  'from-the-future',
  'too-long-ago',
  'unknown-undo-target',
  'undo-of-another-card',
  'unknown-quiz',
  'unknown-question',
  'unknown-interview',
  'unknown-subject',
  'unknown-flag',
  'id-taken',
] as const;

/** The reason’s key in the catalogue; null for one that is not a code of ours. */
export function refusalKey(reason: string): (typeof REASONS)[number] | null {
  return REASONS.find((known) => known === reason) ?? null;
}
