import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { KeptOutbox } from '#app/_client/kept-outbox.ts';
import { quizEntry } from '#app/_client/outbox-entry.ts';
import { refusedEntries } from '#app/_client/outbox.ts';
import { postEntries } from '#app/_client/post-entries.ts';
import { Pace, sendOutbox } from '#app/_client/send-outbox.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { CERTAINTIES } from '#lib/quiz/certainty.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import { quizState } from '#lib/quiz/quiz-state.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { makeQuiz } from '#lib/study/quiz/make-quiz.ts';
import { quizView } from '#lib/study/quiz/quiz-view.ts';
import { quizWish } from '#lib/study/quiz/quiz-wish.ts';
import { recordQuizEvents } from '#lib/study/quiz/record-quiz-events.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, responsesTo } from '#tests/support/quiz-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { aContext } from '#tests/support/study-context.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const WORLDS = 200;
const STEPS = 30;
const YEAR = 365 * 86_400_000;
/** What happens to a request: it does not arrive; the server dies before, inside or after its transaction; or half of the answer comes. */
const FAULTS = ['none', 'none', 'offline', 'dies-inside', 'dies-after', 'torn'] as const;

const database = databaseForTests();
beforeAll(() => {
  // A full storage is told to the terminal, as often as it is met.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterAll(() => vi.restoreAllMocks());

type Fault = (typeof FAULTS)[number];

/** A server, two tabs of one browser, and a quiz. */
class World {
  readonly #random: Prng;
  readonly #stores: Stores;
  readonly #learnerId: string;
  readonly #disk: ClientDatabase;
  readonly made: DraftQuizEvent[] = [];
  readonly said = new Map<string, boolean>();
  #tabs: KeptOutbox[];
  #now = NOON;
  #fault: Fault = 'none';
  #isFull = false;
  #clockOff = 0;
  quiz!: Quiz;

  constructor(number: number) {
    // A transaction that is rolled back for good takes its time: one world in five has a real one.
    this.#stores = number % 5 === 0 ? databaseStores(database) : memoryStores();
    this.#random = prngFrom(`quiz-world-${number}`);
    this.#learnerId = `learner-${number}`;
    this.#disk = new ClientDatabase(`quiz-world-${number}`);
    this.#disk.outbox.hook('creating', () => {
      if (this.#isFull) throw new DOMException('There is no room.', 'QuotaExceededError');
    });
    this.#tabs = [this.#tab(), this.#tab()];
  }

  async live(): Promise<void> {
    const policy = {
      feedback: this.#one(['immediate', 'final'] as const),
      minutes: this.#one([null, 20]),
      passAt: this.#one([null, null, 0.5]),
      countsInLog: this.#one([true, false]),
    };
    const wish = quizWish.parse({ id: uuid(1), source: { kind: 'topics', count: 6 }, policy });
    const made = await makeQuiz(this.#context(), wish);
    if (!made.ok) throw new Error('not made');
    this.quiz = made.value.quiz;
    for (let step = 0; step < STEPS; step += 1) await this.#step();
  }

  /** The network is back, and the storage has room. */
  async settle(): Promise<void> {
    [this.#fault, this.#isFull] = ['none', false];
    for (const tab of this.#tabs) expect(await this.#send(tab)).toBe('sent');
    this.#now += 60 * MINUTE_MILLIS;
  }

  async assertNothingLost(): Promise<void> {
    const view = (await quizView(this.#context(), uuid(1)))!;
    const there = view.events.filter(({ kind }) => kind !== 'made');
    expect(there.map(({ id }) => id).toSorted()).toEqual(this.made.map(({ id }) => id).toSorted());
    expect(await refusedEntries(this.#disk)).toEqual([]);
    for (const event of this.made) {
      const kept = there.find(({ id }) => id === event.id)!;
      const { right: _judged, ...sent } = { right: null, ...event };
      expect({ ...kept, at: kept.claimedAt ?? kept.at }).toMatchObject(sent);
      if (kept.kind === 'answered') expect(kept.right).toBe(this.said.get(kept.id));
    }
    const state = quizState(view.quiz, view.events, this.#now);
    for (const tab of [...this.#tabs, this.#tab()]) {
      const known = (await tab.quizEvents(uuid(1))) as readonly QuizEvent[];
      expect(known.map(({ id }) => id).toSorted()).toEqual(this.made.map(({ id }) => id).toSorted());
      expect(quizState(view.quiz, [...known, ...view.events], this.#now)).toEqual(state);
    }
    await assertFolded(this.#stores, this.#learnerId);
    this.#disk.close();
  }

  async #step(): Promise<void> {
    const tab = this.#random.integer(0, 1);
    const outbox = this.#tabs[tab]!;
    this.#now += this.#random.integer(1, 90_000);
    const step = this.#random.integer(0, 19);
    if (step < 9) this.#act(outbox, this.#answer());
    else if (step === 9) this.#act(outbox, { ...this.#row(), kind: this.#one(['flagged', 'unflagged']), question: 0 });
    else if (step === 10) this.#fault = this.#one(FAULTS);
    else if (step === 11) this.#isFull = this.#one([true, false]);
    else if (step === 12) this.#clockOff = this.#one([0, YEAR, -YEAR]);
    else if (step === 13) await this.#reload(tab);
    else if (step === 14 && this.#one([true, false, false])) this.#act(outbox, this.#submission());
    else await this.#send(outbox);
  }

  /** Whoever makes an event does not wait for the disk. */
  #act(outbox: KeptOutbox, event: DraftQuizEvent): void {
    this.made.push(event);
    void outbox.append(quizEntry(event));
  }

  #row() {
    return { id: uuid(1_000 + this.made.length), quizId: uuid(1), at: this.#now + this.#clockOff };
  }

  #answer(): DraftQuizEvent {
    const question = this.#random.integer(0, 5);
    const said = this.#one(['right', 'wrong', 'none'] as const);
    const row = this.#row();
    const response = said === 'none' ? null : responsesTo(QUIZ_LIBRARY, this.quiz, question)[said];
    this.said.set(row.id, said === 'right');
    // A page that lies about what is right is not believed.
    const right = this.#one([said === 'right', true, null]);
    const certainty = said === 'none' ? 'none' : this.#one(CERTAINTIES.slice(1));
    return { ...row, kind: 'answered', question, response, certainty, right, tookMillis: 900 };
  }

  #submission(): DraftQuizEvent {
    return { ...this.#row(), kind: 'submitted', reason: this.#one(['learner', 'deadline', 'decided']) };
  }

  /** What is only in the page’s memory, since the storage is full, waits for room: the app says so, and asks to stay. */
  async #reload(tab: number): Promise<void> {
    const before = this.#tabs[tab]!;
    this.#isFull = false;
    await before.waiting();
    expect(before.held).toEqual([]);
    this.#tabs[tab] = this.#tab();
    const view = (await quizView(this.#context(), uuid(1)))!;
    const own = new Set(this.#tabs.flatMap(({ held }) => held.map(({ id }) => id)));
    const known = new Set([...view.events, ...(await this.#tabs[tab].quizEvents(uuid(1)))].map(({ id }) => id));
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
    const { results } = await recordQuizEvents(this.#context(this.#fault === 'dies-inside'), events);
    if (this.#fault === 'dies-after') throw new TypeError('fetch failed');
    const reply = JSON.stringify({ results, at: this.#now });
    return new Response(this.#fault === 'torn' ? reply.slice(0, reply.length / 2) : reply);
  }

  #context(dies = false): StudyContext {
    const { quizzes } = this.#stores;
    const dying: typeof quizzes.record = (learner, asked, decide) =>
      quizzes.record(learner, asked, (known) => {
        decide(known);
        throw new TypeError('the server died');
      });
    const stores = dies ? { ...this.#stores, quizzes: { ...quizzes, record: dying } } : this.#stores;
    return aContext({ stores, library: QUIZ_LIBRARY, learnerId: this.#learnerId, now: this.#now });
  }

  #tab(): KeptOutbox {
    return new KeptOutbox(this.#disk, () => undefined);
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[this.#random.integer(0, items.length - 1)]!;
  }
}

it(`in ${WORLDS} histories of killed servers, reloads, lost connections, full storages, wrong clocks and two tabs nothing is lost or doubled`, async () => {
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
