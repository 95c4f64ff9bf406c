import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { postReviews, type PostOutcome } from '#app/_client/post-reviews.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { DraftEvent } from '#lib/srs/review-event.ts';
import type { ServerProcess } from './server-process.ts';
import type { KillTally } from './tally.ts';

type Batch = readonly DraftEvent[];

const UNREACHABLE: PostOutcome = { kind: 'unreachable' };

/** A network between clients and a server that loses, doubles, cuts and delays requests, and in which the server is killed. */
export class BadNetwork {
  readonly #server: ServerProcess;
  readonly #prng: Prng;
  readonly #tally: KillTally;
  /** Requests that the client has given up, still on their way. */
  #underway: Promise<unknown>[] = [];
  #late: Batch[] = [];
  /** Told when the kill that was asked for is done. */
  #onKilled: (() => void) | null = null;
  /** What a request takes, as a moving average in milliseconds. */
  #usual = 15;
  /** Ids of a request that a kill left without an answer. */
  #inDoubt = new Set<string>();

  constructor(server: ServerProcess, prng: Prng, tally: KillTally) {
    this.#server = server;
    this.#prng = prng;
    this.#tally = tally;
  }

  /**
   * Kills the server somewhere in the next request or just after it, half the time at the moment when it writes to the disk;
   * resolves when it is gone.
   */
  killInNextRequest(): Promise<void> {
    return new Promise((resolve) => (this.#onKilled = resolve));
  }

  /** Sends a batch as `postReviews` does, through whatever happens to it on the way. */
  async post(batch: Batch): Promise<PostOutcome> {
    this.#tally.requests += 1;
    const onKilled = this.#onKilled;
    if (onKilled) {
      this.#onKilled = null;
      return this.#postAndKill(batch).finally(onKilled);
    }
    const draw = this.#prng.uniform();
    if (draw < 0.1) {
      this.#tally.answersLost += 1;
      await this.#send(batch);
      return UNREACHABLE;
    }
    if (draw < 0.2) {
      this.#tally.sentTwice += 1;
      this.#underway.push(this.#send(batch));
      return this.#send(batch);
    }
    if (draw < 0.28) {
      this.#tally.cutShort += 1;
      return this.#cut(batch, this.#prng.uniform());
    }
    if (draw < 0.36) {
      this.#late.push(batch);
      return UNREACHABLE;
    }
    const began = performance.now();
    const outcome = await this.#send(batch);
    if (outcome.kind === 'answered') this.#usual = 0.8 * this.#usual + 0.2 * (performance.now() - began);
    if (this.#prng.uniform() < 0.3) this.#deliverOneLate();
    return outcome;
  }

  /** Delivers what is late, and waits until nothing is under way. */
  async settle(): Promise<void> {
    while (this.#late.length > 0) this.#deliverOneLate();
    await Promise.all(this.#underway.splice(0, Infinity));
  }

  /** A request that arrives long after its client gave it up. */
  #deliverOneLate(): void {
    const batch = this.#late.shift();
    if (!batch) return;
    this.#tally.arrivedLate += 1;
    this.#underway.push(this.#send(batch));
  }

  async #postAndKill(batch: Batch): Promise<PostOutcome> {
    const sent = this.#send(batch);
    const moment = this.#prng.uniform() < 0.5 ? this.#server.writes() : pause(1.4 * this.#usual * this.#prng.uniform());
    await Promise.race([sent, moment]);
    await this.#server.kill();
    this.#tally.kills += 1;
    const outcome = await sent;
    if (outcome.kind === 'unreachable') {
      this.#tally.killsInRequest += 1;
      this.#inDoubt = new Set(batch.map(({ id }) => id));
    }
    return outcome;
  }

  async #send(batch: Batch): Promise<PostOutcome> {
    const outcome = await postReviews(`${this.#server.url}/api/reviews`, batch);
    if (outcome.kind === 'answered') this.#resolveDoubt(outcome.reply.results);
    return outcome;
  }

  /** What the server says of the ids in doubt tells on which side of its commit it was killed. */
  #resolveDoubt(results: readonly { readonly id: string; readonly status: string }[]): void {
    const told = results.find(({ id }) => this.#inDoubt.has(id));
    if (!told) return;
    this.#inDoubt.clear();
    if (told.status === 'duplicate') this.#tally.committedUnanswered += 1;
    else this.#tally.notCommitted += 1;
  }

  /** The connection breaks when a part of the request is sent, or just after all of it is. */
  #cut(batch: Batch, part: number): Promise<PostOutcome> {
    const body = Buffer.from(JSON.stringify({ events: batch }));
    const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
    return new Promise((resolve) => {
      const sending = request(`${this.#server.url}/api/reviews`, { method: 'POST', headers, agent: false });
      sending.on('error', () => resolve(UNREACHABLE));
      sending.on('close', () => resolve(UNREACHABLE));
      const isWhole = part > 0.5;
      sending.write(isWhole ? body : body.subarray(0, Math.ceil(2 * part * body.byteLength)), () => {
        setTimeout(() => sending.destroy(), isWhole ? this.#usual * this.#prng.uniform() : 0);
      });
    });
  }
}
