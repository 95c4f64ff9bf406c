import { channelOf } from './channels.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { isOwnError, readRejection, readServerReply, type ServerReply } from './server-reply.ts';

/**
 * What became of entries that were sent together: answered, each by its id; taken by the server for something that it
 * cannot read, whatever is sent again (`rejected`); or neither, so that they wait. `strange`: an answer, and not one to
 * these, as of a proxy; `own`: the server itself failed. `silent`: no answer, or one that says that the server is away.
 */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly reply: ServerReply }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'strange'; readonly own: boolean }
  | { readonly kind: 'silent'; readonly timedOut: boolean };

/** Sends entries of one channel. Never throws. */
export async function postEntries(entries: readonly OutboxEntry[], { fetch, origin }: Way): Promise<PostOutcome> {
  const channel = entries[0] === undefined ? null : channelOf(entries[0]);
  if (channel === null) return { kind: 'strange', own: false };
  const body = JSON.stringify(channel.bodyOf(entries));
  try {
    const response = await fetch(`${origin}${channel.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // Goes through although the page is being closed; browsers take no more than this much in that way.
      keepalive: new Blob([body]).size < KEEPALIVE_BYTES,
      // An answer from elsewhere is none of the server’s.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    return outcomeOf(response.status, parsed(await response.text()));
  } catch (error) {
    // Offline, the server gone, or an answer cut short: the entries stay, and are sent again.
    return { kind: 'silent', timedOut: error instanceof Error && error.name === 'TimeoutError' };
  }
}

/** How entries travel: the browser’s `fetch`, and where the app is; `''` is where the page is. */
export type Way = {
  readonly fetch: (url: string, init: RequestInit & { readonly body: string }) => Promise<Response>;
  readonly origin: string;
};

const TIMEOUT_MILLIS = 20_000;
const KEEPALIVE_BYTES = 60_000;

/** Busy, or a gateway that finds nobody behind it. */
const AWAY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function outcomeOf(status: number, json: unknown): PostOutcome {
  const reply = readServerReply(json);
  if (reply) return { kind: 'answered', reply };
  const reason = status >= 400 && status < 500 ? readRejection(json) : null;
  if (reason !== null) return { kind: 'rejected', reason };
  return AWAY.has(status) ? { kind: 'silent', timedOut: false } : { kind: 'strange', own: isOwnError(json) };
}

/** The JSON of an answer; null where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page of a proxy, or half an answer.
    return null;
  }
}
