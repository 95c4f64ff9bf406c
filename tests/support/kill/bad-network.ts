import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { postReviews, type PostOutcome } from '#app/_client/post-reviews.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { askServer, type Errand, type ErrandOutcome } from './errand.ts';
import type { ServerProcess } from './server-process.ts';
import type { KillTally } from './tally.ts';

type Batch = readonly DraftEvent[];

type Unreachable = { readonly kind: 'unreachable' };

const UNREACHABLE: Unreachable = { kind: 'unreachable' };

/** A request: what it says, the events in it that a kill can leave in doubt, and how its client sends it. */
type Parcel<Outcome> = {
  readonly path: string;
  readonly body: unknown;
  readonly ids: readonly string[];
  readonly send: () => Promise<Outcome>;
};

/** A network between clients and a server that loses, doubles, cuts and delays requests, and in which the server is killed. */
export class BadNetwork {
  readonly #server: ServerProcess;
  readonly #prng: Prng;
  readonly #tally: KillTally;
  /** Requests that the client has given up, still on their way. */
  #underway: Promise<unknown>[] = [];
  #late: (() => Promise<unknown>)[] = [];
  /** Told when the kill that was asked for is done. */
  #onKilled: (() => void) | null = null;
  readonly #problems: string[] = [];
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
  post(batch: Batch): Promise<PostOutcome> {
    const send = (): Promise<PostOutcome> => this.#sendBatch(batch);
    return this.#carry({ path: '/api/reviews', body: { events: batch }, ids: batch.map(({ id }) => id), send });
  }

  /** The same for an errand: whether the client had an answer, be it that the server failed. */
  async ask(errand: Errand): Promise<boolean> {
    const send = async (): Promise<ErrandOutcome> => {
      const outcome = await askServer(this.#server.url, errand);
      if (outcome.kind === 'failed') this.#problems.push(outcome.problem);
      return outcome;
    };
    return (await this.#carry({ ...errand, ids: [], send })).kind !== 'unreachable';
  }

  /** What the server failed at, though nobody killed it. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  async #carry<Outcome extends { readonly kind: string }>(parcel: Parcel<Outcome>): Promise<Outcome | Unreachable> {
    this.#tally.requests += 1;
    const onKilled = this.#onKilled;
    if (onKilled) {
      this.#onKilled = null;
      return this.#carryAndKill(parcel).finally(onKilled);
    }
    const draw = this.#prng.uniform();
    if (draw < 0.1) {
      this.#tally.answersLost += 1;
      await parcel.send();
      return UNREACHABLE;
    }
    if (draw < 0.2) {
      this.#tally.sentTwice += 1;
      this.#underway.push(parcel.send());
      return parcel.send();
    }
    if (draw < 0.28) {
      this.#tally.cutShort += 1;
      return this.#cut(parcel, this.#prng.uniform());
    }
    if (draw < 0.36) {
      this.#late.push(parcel.send);
      return UNREACHABLE;
    }
    const began = performance.now();
    const outcome = await parcel.send();
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
    const send = this.#late.shift();
    if (!send) return;
    this.#tally.arrivedLate += 1;
    this.#underway.push(send());
  }

  async #carryAndKill<Outcome extends { readonly kind: string }>(
    parcel: Parcel<Outcome>,
  ): Promise<Outcome | Unreachable> {
    const sent = parcel.send();
    const moment = this.#prng.uniform() < 0.5 ? this.#server.writes() : pause(1.4 * this.#usual * this.#prng.uniform());
    await Promise.race([sent, moment]);
    await this.#server.kill();
    this.#tally.kills += 1;
    const outcome = await sent;
    if (outcome.kind === 'unreachable') {
      this.#tally.killsInRequest += 1;
      this.#inDoubt = new Set(parcel.ids);
    }
    return outcome;
  }

  async #sendBatch(batch: Batch): Promise<PostOutcome> {
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
  #cut({ path, body: said }: Parcel<unknown>, part: number): Promise<Unreachable> {
    const body = Buffer.from(JSON.stringify(said));
    const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
    return new Promise((resolve) => {
      const sending = request(`${this.#server.url}${path}`, { method: 'POST', headers, agent: false });
      sending.on('error', () => resolve(UNREACHABLE));
      sending.on('close', () => resolve(UNREACHABLE));
      const isWhole = part > 0.5;
      sending.write(isWhole ? body : body.subarray(0, Math.ceil(2 * part * body.byteLength)), () => {
        setTimeout(() => sending.destroy(), isWhole ? this.#usual * this.#prng.uniform() : 0);
      });
    });
  }
}
