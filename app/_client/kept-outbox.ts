import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { DraftInterviewEvent } from '#lib/interview/interview-event.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { ClientDatabase } from './client-database.ts';
import { earlierSubmissions } from './earlier-submissions.ts';
import { knownSince, type KnownSince } from './known-since.ts';
import { knownInterviewEvents, ofInterview } from './interview-events.ts';
import { knownQuizEvents, ofQuiz } from './quiz-events.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { appendEntries, deliveryOf, resendRefused, settleEntries, waitingEntries, type Delivery } from './outbox.ts';
import type { EntryStore } from './send-outbox.ts';
import type { ServerReply } from './server-reply.ts';

type Held = { readonly entry: OutboxEntry; readonly onSafe: () => void };

/**
 * The outbox of a page: on the disk, and in the page’s memory as long as the disk does not take it, from where it is sent
 * as well. After a failure of the browser’s database the next use makes a new connection.
 */
export class KeptOutbox implements EntryStore {
  readonly #database: ClientDatabase;
  readonly #onTrouble: (problem: unknown) => void;
  #held: readonly Held[] = [];
  /** Refused while they were only in memory. */
  #refused: readonly (OutboxEntry & { readonly reason: string })[] = [];
  readonly #told = new Map<string, Delivery>();
  #keeping: Promise<boolean> = Promise.resolve(true);

  /** `onTrouble` is told what the browser’s database said when it did not take an entry, and null when it takes them again. */
  constructor(database: ClientDatabase, onTrouble: (problem: unknown) => void) {
    this.#database = database;
    this.#onTrouble = onTrouble;
  }

  /** Takes an entry; resolves when it is on the disk, or the server has spoken of it. Never rejects. */
  append(entry: OutboxEntry): Promise<void> {
    return new Promise((resolve) => {
      this.#held = [...this.#held, { entry, onSafe: resolve }];
      void this.#keep();
    });
  }

  async waiting(): Promise<readonly OutboxEntry[]> {
    await this.#keep();
    const kept = await this.#asking(() => waitingEntries(this.#database));
    if (!kept.ok && this.#held.length === 0) throw kept.problem;
    const rows = kept.ok ? kept.value : [];
    const ids = new Set(rows.map(({ id }) => id));
    return [...rows, ...this.held.filter(({ id }) => !ids.has(id))];
  }

  async settle(sent: readonly OutboxEntry[], reply: ServerReply): Promise<void> {
    const ids = new Set(sent.map(({ id }) => id));
    const heldBefore = new Set(this.held.map(({ id }) => id));
    for (const { id, status, reason } of reply.results) {
      if (!ids.has(id)) continue;
      const refusal = status === 'refused' ? (reason ?? 'unknown') : null;
      this.#told.set(id, refusal === null ? { kind: 'recorded' } : { kind: 'refused', reason: refusal });
      const held = this.#held.find(({ entry }) => entry.id === id);
      if (!held) continue;
      this.#held = this.#held.filter((one) => one !== held);
      if (refusal !== null) this.#refused = [...this.#refused, { ...held.entry, reason: refusal }];
      held.onSafe();
    }
    // What the server has is not at risk any more, whatever the disk says.
    if (heldBefore.size > 0 && this.#held.length === 0) this.#onTrouble(null);
    const written = await this.#asking(() => settleEntries(this.#database, sent, reply));
    // What the disk still has is sent again, after a while.
    if (!written.ok && !sent.every(({ id }) => heldBefore.has(id))) throw written.problem;
  }

  /** Puts what was refused back among what waits. */
  async resend(id: string): Promise<void> {
    this.#told.delete(id);
    await resendRefused(this.#database, id);
  }

  /** What became of an entry of this browser. */
  async deliveryOf(id: string): Promise<Delivery> {
    const told = this.#told.get(id);
    if (told) return told;
    const kept = await this.#asking(() => deliveryOf(this.#database, id));
    return kept.ok ? kept.value : { kind: 'waiting' };
  }

  /** What this browser knows and a view opened at `openedAt` may not. */
  async knownSince(openedAt: EpochMillis): Promise<KnownSince> {
    const kept = await this.#asking(() => knownSince(this.#database, openedAt));
    const { states, waiting } = kept.ok ? kept.value : { states: new Map(), waiting: [] };
    const ids = new Set(waiting.map(({ id }) => id));
    return { states, waiting: [...waiting, ...this.held.filter(({ id }) => !ids.has(id))] };
  }

  /** What this browser knows of a quiz, whether or not the server has it. */
  async quizEvents(quizId: string): Promise<readonly DraftQuizEvent[]> {
    const kept = await this.#asking(() => knownQuizEvents(this.#database, quizId));
    const events = [...(kept.ok ? kept.value : []), ...ofQuiz(this.held, quizId)];
    return [...new Map(events.map((event) => [event.id, event])).values()];
  }

  /** What this browser knows of an interview, whether or not the server has it. */
  async interviewEvents(interviewId: string): Promise<readonly DraftInterviewEvent[]> {
    const kept = await this.#asking(() => knownInterviewEvents(this.#database, interviewId));
    const events = [...(kept.ok ? kept.value : []), ...ofInterview(this.held, interviewId)];
    return [...new Map(events.map((event) => [event.id, event])).values()];
  }

  /** What is only in this page. */
  get held(): readonly OutboxEntry[] {
    return this.#held.map(({ entry }) => entry);
  }

  /** Puts on the disk what is only in memory, in its order; false when the disk does not take it. */
  #keep(): Promise<boolean> {
    this.#keeping = this.#keeping.then(() => this.#keepNow());
    return this.#keeping;
  }

  async #keepNow(): Promise<boolean> {
    const [earlier, held, refused] = [earlierSubmissions(), this.#held, this.#refused];
    const entries = [...earlier.entries, ...held.map(({ entry }) => entry)];
    if (entries.length + refused.length === 0) return true;
    const written = await this.#asking(async () => {
      await appendEntries(this.#database, entries);
      await this.#database.refused.bulkPut([...refused]);
    });
    if (!written.ok) return false;
    earlier.forget();
    this.#held = this.#held.filter((one) => !held.includes(one));
    this.#refused = this.#refused.filter((one) => !refused.includes(one));
    for (const { onSafe } of held) onSafe();
    this.#onTrouble(null);
    return true;
  }

  async #asking<Value>(ask: () => Promise<Value>): Promise<Asked<Value>> {
    try {
      return { ok: true, value: await ask() };
    } catch (problem) {
      this.#database.reconnect();
      if (this.#held.length > 0) this.#onTrouble(problem);
      return { ok: false, problem };
    }
  }
}

type Asked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown };
