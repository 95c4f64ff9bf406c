import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Prng } from '#lib/base/prng.ts';
import { askServer, type Errand } from './errand.ts';
import type { ServerProcess } from './server-process.ts';
import type { KillTally } from './tally.ts';

/** A request: where it goes, what it says, and whether a proxy may answer for the server. */
type Parcel = { readonly path: string; readonly body: string; readonly mayBeLiedTo: boolean };

type Answer = { readonly status: number; readonly text: string };

/** What a proxy says in place of the server, with a page. */
const LIES = [200, 401, 403, 404, 408, 413, 429, 502] as const;

/**
 * A network between clients and a server that loses, doubles, cuts and delays requests, whose proxy answers for the server,
 * tears its answers and repeats old ones, and in which the server is killed.
 */
export class BadNetwork {
  readonly #server: ServerProcess;
  readonly #prng: Prng;
  readonly #tally: KillTally;
  /** Requests that the client has given up, still on their way. */
  #underway: Promise<unknown>[] = [];
  #late: Parcel[] = [];
  /** Told when the kill that was asked for is done. */
  #onKilled: (() => void) | null = null;
  readonly #problems: string[] = [];
  /** What a request takes, as a moving average in milliseconds. */
  #usual = 15;
  /** Ids of a request that a kill left without an answer. */
  #inDoubt = new Set<string>();
  /** What the server said last, for a proxy to repeat. */
  #lastAnswer: Answer | null = null;

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

  /** The `fetch` of a browser behind this network, with paths of the server. */
  readonly fetch = async (path: string, { body }: { readonly body: string }): Promise<Response> =>
    responseOf(await this.#carry({ path, body, mayBeLiedTo: true }));

  /** An errand: whether the client had an answer, be it that the server failed. */
  async ask(errand: Errand): Promise<boolean> {
    const outcome = await askServer(errand, async (path, body) =>
      responseOf(await this.#carry({ path, body, mayBeLiedTo: false })),
    );
    if (outcome.kind === 'failed') this.#problems.push(outcome.problem);
    return outcome.kind !== 'unreachable';
  }

  /** What the server failed at, though nobody killed it. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Throws where the client gets no answer. */
  async #carry(parcel: Parcel): Promise<Answer> {
    this.#tally.requests += 1;
    const onKilled = this.#onKilled;
    if (onKilled) {
      this.#onKilled = null;
      return this.#carryAndKill(parcel).finally(onKilled);
    }
    const draw = this.#prng.uniform();
    if (draw < 0.1) {
      this.#tally.answersLost += 1;
      await this.#send(parcel);
      throw new TypeError('The answer was lost.');
    }
    if (draw < 0.2) {
      this.#tally.sentTwice += 1;
      this.#underway.push(this.#send(parcel).catch(() => null));
      return this.#send(parcel);
    }
    if (draw < 0.28) {
      this.#tally.cutShort += 1;
      return this.#cut(parcel, this.#prng.uniform());
    }
    if (draw < 0.36) {
      this.#late.push(parcel);
      throw new TypeError('It is late.');
    }
    if (draw < 0.5 && parcel.mayBeLiedTo) return this.#lie(parcel);
    const began = performance.now();
    const answer = await this.#send(parcel);
    this.#usual = 0.8 * this.#usual + 0.2 * (performance.now() - began);
    if (this.#prng.uniform() < 0.3) this.#deliverOneLate();
    return answer;
  }

  /** A proxy answers without asking, repeats what it was told before, or passes half of the answer on. */
  async #lie(parcel: Parcel): Promise<Answer> {
    const draw = this.#prng.uniform();
    if (draw < 0.25) {
      this.#tally.answersTorn += 1;
      const { status, text } = await this.#send(parcel);
      return { status, text: text.slice(0, Math.floor(text.length * this.#prng.uniform())) };
    }
    this.#tally.answersForged += 1;
    if (draw < 0.4 && this.#lastAnswer) return this.#lastAnswer;
    const status = LIES[this.#prng.integer(0, LIES.length - 1)]!;
    return { status, text: '<!doctype html><h1>Sign in to this network</h1>' };
  }

  /** Delivers what is late, and waits until nothing is under way. */
  async settle(): Promise<void> {
    while (this.#late.length > 0) this.#deliverOneLate();
    await Promise.all(this.#underway.splice(0, Infinity));
  }

  /** A request that arrives long after its client gave it up. */
  #deliverOneLate(): void {
    const parcel = this.#late.shift();
    if (!parcel) return;
    this.#tally.arrivedLate += 1;
    this.#underway.push(this.#send(parcel).catch(() => null));
  }

  async #carryAndKill(parcel: Parcel): Promise<Answer> {
    const sent = this.#send(parcel).catch((error: unknown) => (error instanceof Error ? error : new Error('killed')));
    const moment = this.#prng.uniform() < 0.5 ? this.#server.writes() : pause(1.4 * this.#usual * this.#prng.uniform());
    await Promise.race([sent, moment]);
    await this.#server.kill();
    this.#tally.kills += 1;
    const answer = await sent;
    if (!(answer instanceof Error)) return answer;
    this.#tally.killsInRequest += 1;
    if (parcel.path.startsWith('/api/quizzes')) this.#tally.killsInQuiz += 1;
    this.#inDoubt = new Set(idsIn(parcel.body));
    throw answer;
  }

  async #send({ path, body }: Parcel): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.#server.url}${path}`, { method: 'POST', headers, body });
    const answer = { status: response.status, text: await response.text() };
    this.#lastAnswer = answer;
    this.#resolveDoubt(resultsIn(answer.text));
    return answer;
  }

  /** What the server says of the ids in doubt tells on which side of its commit it was killed. */
  #resolveDoubt(results: readonly Result[]): void {
    const told = results.find(({ id }) => this.#inDoubt.has(id));
    if (!told) return;
    this.#inDoubt.clear();
    if (told.status === 'duplicate') this.#tally.committedUnanswered += 1;
    else this.#tally.notCommitted += 1;
  }

  /** The connection breaks when a part of the request is sent, or just after all of it is. */
  #cut({ path, body: said }: Parcel, part: number): Promise<never> {
    const body = Buffer.from(said);
    const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
    return new Promise((_resolve, reject) => {
      const sending = request(`${this.#server.url}${path}`, { method: 'POST', headers, agent: false });
      const broken = (): void => reject(new TypeError('The connection broke.'));
      sending.on('error', broken);
      sending.on('close', broken);
      const isWhole = part > 0.5;
      sending.write(isWhole ? body : body.subarray(0, Math.ceil(2 * part * body.byteLength)), () => {
        setTimeout(() => sending.destroy(), isWhole ? this.#usual * this.#prng.uniform() : 0);
      });
    });
  }
}

type Result = { readonly id: string; readonly status: string };

function responseOf({ status, text }: Answer): Response {
  return new Response(text, { status });
}

function idsIn(body: string): readonly string[] {
  const { id, events } = JSON.parse(body) as { readonly id?: string; readonly events?: readonly Result[] };
  return events ? events.map((event) => event.id) : id === undefined ? [] : [id];
}

function resultsIn(text: string): readonly Result[] {
  try {
    return (JSON.parse(text) as { readonly results?: readonly Result[] }).results ?? [];
  } catch {
    // No JSON, as from an errand that failed.
    return [];
  }
}
