import type { OutboxEntry } from './outbox-entry.ts';

/** Where entries of a kind go. */
export type Channel = {
  readonly path: string;
  /** How many are sent together at most. */
  readonly most: number;
  readonly bodyOf: (entries: readonly OutboxEntry[]) => unknown;
};

/** The channel of an entry; null for what only a newer program can send: that one stays until such a program opens. */
export function channelOf({ kind }: OutboxEntry): Channel | null {
  if (kind === 'review') return REVIEWS;
  if (kind === 'quiz') return QUIZZES;
  if (kind === 'interview') return INTERVIEWS;
  if (kind === 'remark') return REMARKS;
  return kind === 'submission' ? SUBMISSIONS : null;
}

const REVIEWS: Channel = {
  path: '/api/reviews',
  most: 100,
  bodyOf: (entries) => ({
    events: entries.map(withVersion),
  }),
};

const QUIZZES: Channel = {
  path: '/api/quizzes/events',
  most: 100,
  bodyOf: (entries) => ({ events: entries.map(withVersion) }),
};

/** Events have code in them. */
const INTERVIEWS: Channel = {
  path: '/api/interviews/events',
  most: 30,
  bodyOf: (entries) => ({ events: entries.map(withVersion) }),
};

const REMARKS: Channel = {
  path: '/api/remarks',
  most: 100,
  bodyOf: (entries) => ({ events: entries.map(withVersion) }),
};

const SUBMISSIONS: Channel = { path: '/api/submissions', most: 1, bodyOf: ([entry]) => entry && withVersion(entry) };

/** The server keeps what is of a newer version as it comes. */
function withVersion({ version, body }: OutboxEntry): unknown {
  return version === 1 ? body : { ...(body as object), version };
}
