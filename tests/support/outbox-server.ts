import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { knownCardId } from '#lib/base/card-id.ts';
import type { OutboxEntry } from '#app/_client/outbox-entry.ts';
import { postEntries, type PostOutcome } from '#app/_client/post-entries.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';

/**
 * What happens to one request: nothing; it does not arrive; its answer is lost, or cut in half; the server fails; or
 * something on the way answers instead, with that status and a page.
 */
export type Fault = 'none' | 'refuse-connection' | 'lose-answer' | 'tear-answer' | 'break' | number;

/** An answer in the outbox. */
export function reviewOf(id: string, cardId = 'activations/relu'): DraftEvent {
  return {
    id,
    cardId: knownCardId(cardId),
    kind: 'answer',
    at: Date.UTC(2025, 0, 1),
    zone: 'UTC',
    rolloverHour: 4,
    rating: 'good',
    tookMillis: 900,
    seed: 1,
  };
}

/** A submission in the outbox. */
export function submissionOf(id: string, exerciseId = 'losses/softmax'): OutboxEntry {
  const body = { id, exerciseId, source: 'code', report: {}, at: Date.UTC(2025, 0, 1) };
  return { kind: 'submission', version: 1, id, body };
}

/** The state that the server tells of each card. */
export const SUSPENDED: CardState = { memory: { state: 'new' }, suspended: true, buriedUntil: null };

const OWN_ERROR = (code: string) => JSON.stringify({ error: { code, message: `It said ${code}.`, fix: '' } });

/**
 * A real server on a port of its own that records each id once, refuses ids that begin with `bad`, cannot read a request
 * with `malformed` in it, fails itself at one with `poison`, and answers with a page of 403 to one with `blocked`.
 */
export async function startOutboxServer() {
  const log: string[] = [];
  const batches: number[] = [];
  const faults: Fault[] = [];
  const events: DraftEvent[] = [];
  const submissions: unknown[] = [];
  const answer = (path: string, text: string, response: ServerResponse): void => {
    const fault = faults.shift() ?? 'none';
    if (fault === 'refuse-connection') response.destroy();
    else if (fault === 'break') response.writeHead(503).end('The database is locked.');
    else if (typeof fault === 'number') response.writeHead(fault, { location: '/login' }).end('<h1>Sign in</h1>');
    else if (text.includes('"poison')) response.writeHead(500).end(OWN_ERROR('internal'));
    else if (text.includes('"blocked')) response.writeHead(403).end('<h1>Blocked</h1>');
    else if (text.includes('"malformed')) response.writeHead(400).end(OWN_ERROR('request.malformed'));
    else record(path, JSON.parse(text) as Sent, { fault, response });
  };
  const record = (path: string, sent: Sent, { fault, response }: { fault: Fault; response: ServerResponse }): void => {
    const all = path === '/api/reviews' ? sent.events : [sent];
    batches.push(all.length);
    if (path === '/api/reviews') events.push(...sent.events);
    else submissions.push(sent);
    const results = all.map(({ id }) => {
      if (id.startsWith('bad')) return { id, status: 'refused', reason: 'unknown-card' };
      const status = log.includes(id) ? 'duplicate' : 'recorded';
      if (status === 'recorded') log.push(id);
      return { id, status };
    });
    const states = Object.fromEntries(all.flatMap(({ cardId }) => (cardId ? [[cardId, SUSPENDED]] : [])));
    const reply = JSON.stringify({ results, ...(path === '/api/reviews' ? { states, at: Date.now() } : {}) });
    if (fault === 'lose-answer') response.destroy();
    else response.writeHead(200).end(fault === 'tear-answer' ? reply.slice(0, reply.length / 2) : reply);
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(request.url ?? '', body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (entries: readonly OutboxEntry[]): Promise<PostOutcome> => postEntries(entries, { fetch, origin });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { post, log, batches, faults, events, submissions, close };
}

type Sent = {
  readonly id: string;
  readonly cardId?: string;
  readonly events: readonly DraftEvent[];
};
