import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** What the server says of one entry. A duplicate was recorded before; a refused one is not taken as it is. */
export type EntryResult = {
  readonly id: string;
  readonly status: 'recorded' | 'duplicate' | 'refused';
  readonly reason: string | null;
};

/** The server’s answer to entries; what it does not mention goes on waiting. */
export type ServerReply = {
  readonly results: readonly EntryResult[];
  /** The state of each card that they touched, folded by the server. */
  readonly states: Readonly<Record<string, CardState>>;
  /** When the server had recorded them, by its own clock; null from an older server. */
  readonly at: EpochMillis | null;
};

/** The reply in a response’s JSON; null when it is none, as from a proxy that answers for the server. */
export function readServerReply(json: unknown): ServerReply | null {
  if (!isRecord(json) || !Array.isArray(json['results'])) return null;
  const results = json['results'].map(readResult);
  if (results.some((result) => result === null)) return null;
  const { states, at } = json;
  return {
    results: results.filter((result) => result !== null),
    states: isRecord(states) ? readStates(states) : {},
    at: typeof at === 'number' && Number.isFinite(at) ? at : null,
  };
}

/** Why the server takes none of what was sent, in its own words; null when that is not what it says. */
export function readRejection(json: unknown): string | null {
  const error = isRecord(json) ? json['error'] : null;
  if (!isRecord(error) || typeof error['code'] !== 'string' || typeof error['message'] !== 'string') return null;
  return REJECTIONS.has(error['code']) ? error['message'] : null;
}

/** Whether it is an error as this app’s server words it. */
export function isOwnError(json: unknown): boolean {
  return isRecord(json) && isRecord(json['error']) && typeof json['error']['code'] === 'string';
}

/** What says something about what was sent, and not about the way there. */
const REJECTIONS: ReadonlySet<string> = new Set(['request.malformed', 'request.tooLarge', 'request.tooMany']);

function readResult(json: unknown): EntryResult | null {
  if (!isRecord(json) || typeof json['id'] !== 'string') return null;
  const { id, status, reason } = json;
  if (status !== 'recorded' && status !== 'duplicate' && status !== 'refused') return null;
  return { id, status, reason: typeof reason === 'string' ? reason : null };
}

function readStates(json: Readonly<Record<string, unknown>>): ServerReply['states'] {
  return Object.fromEntries(Object.entries(json).filter((entry): entry is [string, CardState] => isState(entry[1])));
}

function isState(json: unknown): boolean {
  return isRecord(json) && isRecord(json['memory']) && typeof json['memory']['state'] === 'string';
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
