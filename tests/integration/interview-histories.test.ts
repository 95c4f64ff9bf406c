import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { KeptOutbox } from '#app/_client/kept-outbox.ts';
import { interviewEntry } from '#app/_client/outbox-entry.ts';
import { refusedEntries } from '#app/_client/outbox.ts';
import { postEntries } from '#app/_client/post-entries.ts';
import { Pace, sendOutbox } from '#app/_client/send-outbox.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { DraftInterviewEvent, InterviewEvent } from '#lib/interview/interview-event.ts';
import { interviewReport } from '#lib/interview/interview-report.ts';
import { interviewState } from '#lib/interview/interview-state.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { interviewView } from '#lib/study/interview/interview-view.ts';
import { makeInterview } from '#lib/study/interview/make-interview.ts';
import { recordInterviewEvents } from '#lib/study/interview/record-interview-events.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY } from '#tests/support/quiz-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { aContext } from '#tests/support/study-context.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const WORLDS = 200;
const STEPS = 30;
const YEAR = 365 * 86_400_000;
/** What happens to a request: it does not arrive; the server dies before, inside or after its transaction; or half of the answer comes. */
const FAULTS = ['none', 'none', 'offline', 'dies-inside', 'dies-after', 'torn'] as const;
type Fault = (typeof FAULTS)[number];

const database = databaseForTests();
beforeAll(() => {
  // A full storage is told to the terminal, as often as it is met.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterAll(() => vi.restoreAllMocks());

/** A server, two tabs of one browser, and an interview. */
class World {
  readonly #random: Prng;
  readonly #stores: Stores;
  readonly #learnerId: string;
  readonly #disk: ClientDatabase;
  readonly made: DraftInterviewEvent[] = [];
  #tabs: KeptOutbox[];
  #now = NOON;
  #fault: Fault = 'none';
  #isFull = false;
  #clockOff = 0;
  interview!: Interview;

  constructor(number: number) {
    // A transaction that is rolled back for good takes its time: one world in five has a real one.
    this.#stores = number % 5 === 0 ? databaseStores(database) : memoryStores();
    this.#random = prngFrom(`interview-world-${number}`);
    this.#learnerId = `interviewed-${number}`;
    this.#disk = new ClientDatabase(`interview-world-${number}`);
    this.#disk.outbox.hook('creating', () => {
      if (this.#isFull) throw new DOMException('There is no room.', 'QuotaExceededError');
    });
    this.#tabs = [this.#tab(), this.#tab()];
  }

  async live(): Promise<void> {
    const source = { kind: 'weak', count: 1 } as const;
    const made = await makeInterview(this.#context(), { id: uuid(1), source, minutes: 30, diagnoses: 'after' });
    if (!made.ok) throw new Error(`not made: ${made.problem.reason}`);
    this.interview = made.value.interview;
    this.#act(this.#tabs[0]!, { ...this.#row(), kind: 'started' });
    for (let step = 0; step < STEPS; step += 1) await this.#step();
  }

  /** The network is back, and the storage has room. */
  async settle(): Promise<void> {
    [this.#fault, this.#isFull] = ['none', false];
    for (const tab of this.#tabs) expect(await this.#send(tab)).toBe('sent');
    this.#now += 60 * MINUTE_MILLIS;
  }

  async assertNothingLost(): Promise<void> {
    const view = (await interviewView(this.#context(), uuid(1)))!;
    const there = view.events.filter(({ kind }) => kind !== 'made');
    expect(there.map(({ id }) => id).toSorted()).toEqual(this.made.map(({ id }) => id).toSorted());
    expect(await refusedEntries(this.#disk)).toEqual([]);
    for (const event of this.made) {
      const kept = there.find(({ id }) => id === event.id)!;
      expect({ ...kept, at: kept.claimedAt ?? kept.at }).toMatchObject(event);
    }
    const state = interviewState(view.interview, view.events, this.#now);
    const report = interviewReport(view.interview, view.events, state, this.#now);
    for (const tab of [...this.#tabs, this.#tab()]) {
      const known = (await tab.interviewEvents(uuid(1))) as readonly InterviewEvent[];
      expect(known.map(({ id }) => id).toSorted()).toEqual(this.made.map(({ id }) => id).toSorted());
      const all = [...known, ...view.events];
      expect(interviewState(view.interview, all, this.#now)).toEqual(state);
      expect(interviewReport(view.interview, all, state, this.#now)).toEqual(report);
    }
    this.#disk.close();
  }

  async #step(): Promise<void> {
    const tab = this.#random.integer(0, 1);
    const outbox = this.#tabs[tab]!;
    this.#now += this.#random.integer(1, 90_000);
    const step = this.#random.integer(0, 19);
    if (step < 10) this.#act(outbox, this.#deed());
    else if (step === 10) this.#fault = this.#one(FAULTS);
    else if (step === 11) this.#isFull = this.#one([true, false]);
    else if (step === 12) this.#clockOff = this.#one([0, YEAR, -YEAR]);
    else if (step === 13) await this.#reload(tab);
    else await this.#send(outbox);
  }

  /** Whoever makes an event does not wait for the disk. */
  #act(outbox: KeptOutbox, event: DraftInterviewEvent): void {
    this.made.push(event);
    void outbox.append(interviewEntry(event));
  }

  #row() {
    return { id: uuid(1_000 + this.made.length), interviewId: uuid(1), at: this.#now + this.#clockOff };
  }

  #deed(): DraftInterviewEvent {
    const [row, exercise] = [this.#row(), 0];
    const code = { source: `export const at = ${String(this.made.length)};`, language: 'typescript' } as const;
    const verdict = this.#one(['pass', 'fail', 'error'] as const);
    const check = verdict === 'pass' ? null : 'forward';
    const judged = { ...code, verdict, check, diagnoses: [{ key: 'ratio', title: null }], tookMillis: 900 } as const;
    return this.#one<DraftInterviewEvent>([
      { ...row, kind: 'asked', exercise, question: 'shapes' },
      { ...row, kind: 'coding', exercise },
      { ...row, kind: 'hint', exercise, hint: this.#random.integer(0, 3) },
      { ...row, kind: 'ran', exercise, ...judged },
      { ...row, kind: 'ran', exercise, ...judged },
      { ...row, kind: 'submitted', exercise, ...judged },
      { ...row, kind: 'snapshot', exercise, ...code },
      { ...row, kind: 'snapshot', exercise, ...code },
      { ...row, kind: 'ended', reason: this.#one(['done', 'givenUp', 'deadline']) },
      { ...row, kind: 'followUpMade', questions: [] },
      {
        ...row,
        kind: 'followUpAnswered',
        question: 'q',
        response: null,
        certainty: 'none',
        right: false,
        tookMillis: 5,
      },
      { ...row, kind: 'finished' },
    ]);
  }

  /** What is only in the page’s memory, since the storage is full, waits for room: the app says so, and asks to stay. */
  async #reload(tab: number): Promise<void> {
    const before = this.#tabs[tab]!;
    this.#isFull = false;
    await before.waiting();
    expect(before.held).toEqual([]);
    this.#tabs[tab] = this.#tab();
    const view = (await interviewView(this.#context(), uuid(1)))!;
    const own = new Set(this.#tabs.flatMap(({ held }) => held.map(({ id }) => id)));
    const known = new Set([...view.events, ...(await this.#tabs[tab].interviewEvents(uuid(1)))].map(({ id }) => id));
    for (const { id } of this.made) expect(known.has(id) || own.has(id), `${id} after a reload`).toBe(true);
  }

  #send(outbox: KeptOutbox) {
    return sendOutbox(
      outbox,
      (entries) => postEntries(entries, { origin: '', fetch: (_, { body }) => this.#serve(body) }),
      new Pace(),
    );
  }

  async #serve(body: string): Promise<Response> {
    if (this.#fault === 'offline') throw new TypeError('fetch failed');
    const { events } = JSON.parse(body) as { readonly events: readonly { readonly id: string }[] };
    const { results } = await recordInterviewEvents(this.#context(this.#fault === 'dies-inside'), events);
    if (this.#fault === 'dies-after') throw new TypeError('fetch failed');
    const reply = JSON.stringify({ results, at: this.#now });
    return new Response(this.#fault === 'torn' ? reply.slice(0, reply.length / 2) : reply);
  }

  #context(dies = false): StudyContext {
    const { interviews } = this.#stores;
    const dying: typeof interviews.record = (learner, asked, decide) =>
      interviews.record(learner, asked, (known) => {
        decide(known);
        throw new TypeError('the server died');
      });
    const stores = dies ? { ...this.#stores, interviews: { ...interviews, record: dying } } : this.#stores;
    return aContext({ stores, library: QUIZ_LIBRARY, learnerId: this.#learnerId, now: this.#now });
  }

  #tab(): KeptOutbox {
    return new KeptOutbox(this.#disk, () => undefined);
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[this.#random.integer(0, items.length - 1)]!;
  }
}

it(`in ${WORLDS} interviews with killed servers, reloads, lost connections, full storages, wrong clocks and two tabs nothing is lost or doubled`, async () => {
  let events = 0;
  for (let number = 0; number < WORLDS; number += 1) {
    const world = new World(number);
    await world.live();
    await world.settle();
    await world.assertNothingLost();
    events += world.made.length;
  }
  expect(events).toBeGreaterThan(10 * WORLDS);
});
