import type { OutboxEntry } from './outbox-entry.ts';

/** Where entries of a kind go. */
export type Channel = {
  readonly path: string;
  /** How many are sent together at most. */
  readonly most: number;
  readonly bodyOf: (entries: readonly OutboxEntry[]) => unknown;
};

/** The channel of an entry; null for what only a newer program can send: that one stays until such a program opens. */
export function channelOf({ kind, version }: OutboxEntry): Channel | null {
  if (kind === 'review') return REVIEWS;
  return kind === 'submission' && version === 1 ? SUBMISSIONS : null;
}

/** The server keeps an event of a newer kind or version as it comes. */
const REVIEWS: Channel = {
  path: '/api/reviews',
  most: 100,
  bodyOf: (entries) => ({
    events: entries.map(({ version, body }) => (version === 1 ? body : { ...(body as object), version })),
  }),
};

const SUBMISSIONS: Channel = { path: '/api/submissions', most: 1, bodyOf: ([entry]) => entry?.body };
