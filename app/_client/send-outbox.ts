import { channelOf } from './channels.ts';
import { subjectOf, type OutboxEntry } from './outbox-entry.ts';
import type { PostOutcome } from './post-entries.ts';
import type { ServerReply } from './server-reply.ts';

/** Where entries wait. */
export type EntryStore = {
  /** In their order. */
  readonly waiting: () => Promise<readonly OutboxEntry[]>;
  /** Takes the server’s answer to these. */
  readonly settle: (sent: readonly OutboxEntry[], reply: ServerReply) => Promise<void>;
};

export type Post = (entries: readonly OutboxEntry[]) => Promise<PostOutcome>;

/** `sent`: nothing waits that this program can send. `waiting`: try again later. */
export type SyncOutcome = 'sent' | 'waiting';

/** What is learnt of the way and of single entries from one round to the next. */
export class Pace {
  /** How many entries go together; halved where they fail together, so that the one at fault is found. */
  size = MOST_TOGETHER;
  /** Rounds since everything was sent. */
  failures = 0;
  /** Entries that failed alone while others were taken: they go last, and alone. */
  readonly troubled = new Set<string>();
  /** How often the server itself failed at an entry that was sent alone. */
  readonly broken = new Map<string, number>();
}

/**
 * Sends what waits, oldest first, in batches, until nothing does or the server does not answer. An entry waits for those
 * before it about the same card; one that fails alone does not hold up the others. What is refused or rejected is settled
 * as refused, for the entry at fault alone.
 */
export async function sendOutbox(store: EntryStore, post: Post, pace = new Pace()): Promise<SyncOutcome> {
  const outcome = await new Round(store, post, pace).run();
  pace.failures = outcome === 'sent' ? 0 : pace.failures + 1;
  if (outcome === 'sent') pace.size = MOST_TOGETHER;
  return outcome;
}

const MOST_TOGETHER = 100;
/** In UTF-16 code units of JSON, unless a single entry is longer. */
const LONGEST_BATCH = 40_000;
/** After so many failures of the server itself at one entry, later ones about its card do without it. */
const GIVEN_UP_AFTER = 3;

class Round {
  readonly #store: EntryStore;
  readonly #post: Post;
  readonly #pace: Pace;
  /** Failed alone in this round. */
  readonly #failed = new Set<string>();
  #misses = 0;

  constructor(store: EntryStore, post: Post, pace: Pace) {
    this.#store = store;
    this.#post = post;
    this.#pace = pace;
  }

  async run(): Promise<SyncOutcome> {
    // The longer it does not work, the deeper it looks for something that does.
    const patience = Math.min(32, 8 + 3 * this.#pace.failures);
    while (this.#misses < patience) {
      const waiting = (await this.#store.waiting()).filter((entry) => channelOf(entry) !== null);
      if (waiting.length === 0) return 'sent';
      const batch = this.#nextOf(waiting);
      if (batch.length === 0) return 'waiting';
      await this.#send(batch);
    }
    return 'waiting';
  }

  async #send(batch: readonly OutboxEntry[]): Promise<void> {
    const outcome = await this.#post(batch);
    if (outcome.kind === 'answered') await this.#answered(batch, outcome.reply);
    else if (outcome.kind === 'rejected') await this.#rejected(batch, outcome.reason);
    else {
      const cost = outcome.kind === 'strange' ? 1 : outcome.timedOut ? 8 : 3;
      this.#missed(batch, cost, outcome.kind === 'strange' && outcome.own);
    }
  }

  async #answered(batch: readonly OutboxEntry[], reply: ServerReply): Promise<void> {
    const ids = new Set(reply.results.map(({ id }) => id));
    const unmentioned = batch.filter(({ id }) => !ids.has(id));
    if (unmentioned.length === batch.length) return this.#missed(batch, 1, false);
    await this.#store.settle(batch, reply);
    for (const { id } of unmentioned) this.#failed.add(id);
    return this.#progress(batch);
  }

  async #rejected(batch: readonly OutboxEntry[], reason: string): Promise<void> {
    const [only, ...others] = batch;
    if (only === undefined || others.length > 0) {
      this.#pace.size = Math.floor(batch.length / 2);
      return;
    }
    const results = [{ id: only.id, status: 'refused', reason }] as const;
    await this.#store.settle(batch, { results, states: {}, at: null });
    this.#progress(batch);
  }

  /** The way is open: what failed in this round did so by itself. */
  #progress(batch: readonly OutboxEntry[]): void {
    const { troubled } = this.#pace;
    this.#misses = 0;
    this.#pace.size = Math.min(MOST_TOGETHER, this.#pace.size * 2);
    for (const { id } of batch) troubled.delete(id);
    for (const id of this.#failed) troubled.add(id);
  }

  #missed(batch: readonly OutboxEntry[], cost: number, own: boolean): void {
    this.#misses += cost;
    const [only, ...others] = batch;
    if (only === undefined || others.length > 0) {
      this.#pace.size = Math.floor(batch.length / 2);
      return;
    }
    this.#failed.add(only.id);
    if (own) this.#pace.broken.set(only.id, (this.#pace.broken.get(only.id) ?? 0) + 1);
  }

  /** The next to be sent together: the oldest that waits for nothing, and those after it of the same channel. */
  #nextOf(waiting: readonly OutboxEntry[]): readonly OutboxEntry[] {
    const { troubled } = this.#pace;
    const batch = this.#freeOf(waiting, (id) => !troubled.has(id));
    return batch.length > 0 ? batch : this.#freeOf(waiting, () => true).slice(0, 1);
  }

  #freeOf(waiting: readonly OutboxEntry[], isWanted: (id: string) => boolean): readonly OutboxEntry[] {
    const held = new Set<string>();
    const batch: OutboxEntry[] = [];
    let length = 0;
    for (const entry of waiting) {
      const subject = subjectOf(entry);
      if (this.#failed.has(entry.id) || !isWanted(entry.id)) {
        if ((this.#pace.broken.get(entry.id) ?? 0) < GIVEN_UP_AFTER) held.add(subject);
      } else if (!held.has(subject)) {
        const channel = channelOf(entry);
        const first = batch[0];
        if (first && channelOf(first) !== channel) return batch;
        length += JSON.stringify(entry.body).length;
        if (first && (length > LONGEST_BATCH || batch.length >= Math.min(this.#pace.size, channel?.most ?? 1))) {
          return batch;
        }
        batch.push(entry);
      }
    }
    return batch;
  }
}
