import type { CardState } from '#lib/srs/model/memory.ts';

/** What the server says of one event. A duplicate was recorded before; a refused one never will be. */
export type ReviewResult = {
  readonly id: string;
  readonly status: 'recorded' | 'duplicate' | 'refused';
  readonly reason: string | null;
};

/** The server’s answer to a batch of events. */
export type ReviewsReply = {
  readonly results: readonly ReviewResult[];
  /** The state of each card that the batch touched, folded by the server. */
  readonly states: Readonly<Record<string, CardState>>;
};

/** The reply in a response’s JSON; null when it is none, as from a proxy that answers for the server. */
export function readReviewsReply(json: unknown): ReviewsReply | null {
  if (!isRecord(json) || !Array.isArray(json['results']) || !isRecord(json['states'])) return null;
  const results = json['results'].map(readResult);
  if (results.some((result) => result === null)) return null;
  return {
    results: results.filter((result) => result !== null),
    states: json['states'] as ReviewsReply['states'],
  };
}

function readResult(json: unknown): ReviewResult | null {
  if (!isRecord(json) || typeof json['id'] !== 'string') return null;
  const { id, status, reason } = json;
  if (status !== 'recorded' && status !== 'duplicate' && status !== 'refused') return null;
  return { id, status, reason: typeof reason === 'string' ? reason : null };
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
