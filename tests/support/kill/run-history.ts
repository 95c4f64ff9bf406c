import { setTimeout as pause } from 'node:timers/promises';
import type { SubmissionBody } from '#app/_client/outbox-entry.ts';
import { exerciseIdOf } from '#lib/base/card-id.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { BadNetwork } from './bad-network.ts';
import type { Device } from './device.ts';
import type { DeviceClock, Made } from './device-clock.ts';
import type { Errand, Errands } from './errand.ts';
import { oneOf } from './one-of.ts';
import { CLOCKS_OFF, type Quizzes } from './quizzes.ts';
import type { ServerProcess } from './server-process.ts';
import type { KillTally } from './tally.ts';

/** Where a history happens. */
export type Place = {
  readonly server: ServerProcess;
  readonly network: BadNetwork;
  /** One or more, tabs and browsers. */
  readonly devices: readonly Device[];
  readonly prng: Prng;
  readonly tally: KillTally;
  /** Looks at what a killed server has left; told the events that it had confirmed: of this history, and of quizzes all. */
  readonly afterKill: (confirmed: readonly DraftEvent[], ofQuizzes: readonly DraftQuizEvent[]) => Promise<void>;
  readonly errands: Errands;
  readonly quizzes: Quizzes;
  /** Judged tries at an exercise, in the order in which they were made; a history adds to them. */
  readonly submitted: SubmissionBody[];
  /** The clock of each browser, by its name; of one that has none, events come as drafted. */
  readonly clocks: ReadonlyMap<string, DeviceClock>;
};

/**
 * Makes these events on the devices, and now and then runs an errand, while the server is killed once or more in the middle of their requests, and stays
 * away for a while; while devices lose their network and pages are closed. Then the server and the network come back and
 * everything is sent; answers with what the browsers made of the drafts. Throws when an outbox does not get empty, or an
 * errand gets no answer.
 */
export async function runHistory(place: Place, drafts: readonly DraftEvent[]): Promise<readonly Made[]> {
  const { server, network, prng, tally } = place;
  const kills = killPlaces(prng, drafts.length);
  const maker = new Map<string, Device>();
  const unanswered: Errand[] = [];
  const made: Made[] = [];
  let awayFor = 0;
  await server.start();
  for (const [index, drafted] of drafts.entries()) {
    const device = await deviceFor(drafted, place, maker);
    const one = place.clocks.get(device.name)?.read(drafted, server.aheadMillis) ?? asDrafted(drafted);
    const { draft } = one;
    made.push(one);
    maker.set(draft.id, device);
    tally.events += 1;
    await maybeSubmit(draft, device, place);
    if (kills.has(index)) {
      await server.start();
      device.online = true;
      const killed = network.killInNextRequest();
      // What a learner does in a quiz is sent first where it is done first.
      await (prng.uniform() < 0.5 ? actInQuiz(place, device) : Promise.resolve());
      await device.record(draft);
      await killed;
      // Whoever looks takes the work of recovering from the next server: that one must be able to do it too.
      if (prng.uniform() < 0.5) await place.afterKill(...(await confirmedOf(place, made)));
      awayFor = prng.integer(0, 5);
    } else {
      await device.record(draft);
      if (!server.running && (awayFor -= 1) < 0) await server.start();
    }
    await mishap(place);
    if (prng.uniform() < ERRANDS_PER_EVENT) {
      const errand = place.errands.next();
      tally.errands += 1;
      if (!(await network.ask(errand))) unanswered.push(errand);
    }
    if (prng.uniform() < QUIZZES_PER_EVENT) await makeQuiz(place, unanswered);
    if (prng.uniform() < QUIZ_ACTS_PER_EVENT) await actInQuiz(place, device);
  }
  await untilAllIsSent(place, unanswered);
  return made;
}

async function makeQuiz({ network, quizzes, tally }: Place, unanswered: Errand[]): Promise<void> {
  const wish = quizzes.wish();
  tally.quizzes += 1;
  if (await network.ask(wish)) quizzes.tell(wish);
  else unanswered.push(wish);
}

/** Something in a quiz, where there is one; by a wrong clock where browsers have clocks of their own. */
async function actInQuiz({ quizzes, clocks, prng, tally }: Place, device: Device): Promise<void> {
  const event = quizzes.next(clocks.size > 0 ? oneOf(prng, CLOCKS_OFF) : 0);
  if (!event) return;
  tally.quizEvents += 1;
  await device.recordQuiz(event);
}

function asDrafted(draft: DraftEvent): Made {
  return { draft, madeAt: Date.now(), shownDay: null };
}

/** Before most answers to an exercise there is a try at it, and now and then there is one that nobody answers. */
async function maybeSubmit(draft: DraftEvent, device: Device, { prng, tally, submitted }: Place): Promise<void> {
  const exerciseId = exerciseIdOf(draft.cardId);
  if (exerciseId === null || prng.uniform() > 0.8) return;
  const submission = submissionOf(exerciseId, draft.at - 1_000, prng);
  submitted.push(submission);
  tally.submissions += 1;
  await device.submit(submission);
}

function submissionOf(exerciseId: string, at: number, prng: Prng): SubmissionBody {
  const digits = Array.from({ length: 12 }, () => prng.integer(0, 15).toString(16)).join('');
  const report: Report = {
    version: 1,
    exercise: exerciseId,
    verdict: prng.uniform() < 0.5 ? 'pass' : 'fail',
    lanes: [{ lane: 'exact', backend: 'cpu', precision: 'float64', adapter: null, fallback: null }],
    checks: [],
    diagnosis: null,
    cost: [],
    seed: 1,
    tookMillis: 9,
    console: [],
  };
  return {
    id: `20000000-0000-4000-8000-${digits}`,
    exerciseId,
    at,
    source: `export const tries = '${digits}';`,
    report,
  };
}

/** One kill, sometimes a second and a third. */
function killPlaces(prng: Prng, events: number): ReadonlySet<number> {
  const kills = prng.uniform() < 0.8 ? 1 : prng.integer(2, 3);
  return new Set(Array.from({ length: kills }, () => prng.integer(0, events - 1)));
}

/** Any device; but what a device has not sent yet only that device can undo. */
async function deviceFor(
  draft: DraftEvent,
  { devices, prng }: Place,
  maker: ReadonlyMap<string, Device>,
): Promise<Device> {
  const chosen = devices[prng.integer(0, devices.length - 1)]!;
  if (draft.kind !== 'undo') return chosen;
  const first = maker.get(draft.undoes);
  return first && (await first.waiting()).has(draft.undoes) ? first : chosen;
}

/** What is in no outbox any more. */
async function confirmedOf(
  { devices, quizzes }: Place,
  made: readonly Made[],
): Promise<Parameters<Place['afterKill']>> {
  const waiting = await Promise.all(devices.map((device) => device.waiting()));
  const isConfirmed = ({ id }: { readonly id: string }): boolean => waiting.every((ids) => !ids.has(id));
  return [made.map(({ draft }) => draft).filter(isConfirmed), quizzes.events.filter(isConfirmed)];
}

/** What happens between two things that a learner does. */
async function mishap({ devices, prng, tally }: Place): Promise<void> {
  const device = devices[prng.integer(0, devices.length - 1)]!;
  const draw = prng.uniform();
  if (draw < 0.15) {
    device.online = !device.online;
    if (!device.online) tally.offline += 1;
  } else if (draw < 0.2) {
    device.reload();
    tally.reloads += 1;
  } else if (draw < 0.6) await device.settled();
  else if (draw < 0.8) await pause(prng.integer(0, 5));
}

const ERRANDS_PER_EVENT = 0.15;
const QUIZZES_PER_EVENT = 0.06;
const QUIZ_ACTS_PER_EVENT = 0.5;
const MOST_ROUNDS = 200;

async function untilAllIsSent(place: Place, errands: readonly Errand[]): Promise<void> {
  const { server, network, devices, tally } = place;
  await server.start();
  let unanswered = errands;
  for (const device of devices) device.online = true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const device of devices) {
      device.poke();
      await device.settled();
    }
    const again = unanswered;
    unanswered = [];
    for (const errand of again) {
      tally.errandsAgain += 1;
      if (!(await network.ask(errand))) unanswered = [...unanswered, errand];
    }
    const waiting = await Promise.all(devices.map((device) => device.waiting()));
    if (unanswered.length === 0 && waiting.every(({ size }) => size === 0)) return network.settle();
  }
  throw new Error(
    `After ${MOST_ROUNDS} rounds there are still events in an outbox. The server said:\n${server.output}`,
  );
}
