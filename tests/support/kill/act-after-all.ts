import { deepStrictEqual, equal } from 'node:assert/strict';
import { exerciseIdOf, knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { Prng } from '#lib/base/prng.ts';
import { addDays, HOUR_MILLIS, hourOf, localDayOf, MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { timedEvents } from '#lib/srs/log/timed-events.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import { latestRevision } from '#lib/study/settings/preset-of.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { beginSession } from '#app/study/session-reducer.ts';
import { futuresOf } from '#app/study/session-summary.ts';
import { entry, run, view } from '#tests/support/session-steps.ts';
import type { Made } from './device-clock.ts';
import { oneOf } from './one-of.ts';
import type { KillTally } from './tally.ts';
import { withStores } from './with-stores.ts';

/** A server that has everything, its database and its cards. */
export type After = {
  readonly url: string;
  readonly file: string;
  readonly cards: readonly string[];
  readonly prng: Prng;
  readonly tally: KillTally;
};

/**
 * After a history with wrong clocks, a learner whose clock is right answers, forgets and sets due the cards to which something happened
 * that could not be true: each of it takes effect at once, whatever was recorded before; and answers rated after the rollover do what their buttons
 * promised before it. Answers with what was done.
 */
export async function actAfterAll(after: After): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const cardId of after.cards.map(knownCardId)) {
    const card = await cardIn(after.file, cardId);
    const kept = exerciseIdOf(cardId) === null ? await rateAfterRollover(after, cardId, card) : null;
    if (kept) made.push(kept);
    // Others are left alone, so that something can be shown before a rollover and rated after it later on.
    else if (card.isOdd) made.push(await takesEffect(after, cardId, card));
  }
  return made;
}

async function takesEffect(after: After, cardId: CardId, { latest }: Card): Promise<Made> {
  const { prng, tally } = after;
  const madeAt = Date.now();
  // A clock may be two minutes ahead; whoever has it goes on by it.
  const at = latest >= madeAt && latest < madeAt + 3 * MINUTE_MILLIS ? latest + 1 : madeAt;
  const row = { id: newId(prng), cardId, at, zone: 'Europe/Berlin', rolloverHour: 4 };
  const days = prng.integer(0, 40);
  const again = { ...row, kind: 'answer', rating: 'again', tookMillis: 2_000, seed: 1, rule: 2 } as const;
  const draft = oneOf<DraftEvent>(prng, [again, { ...row, kind: 'forget' }, { ...row, kind: 'setDue', days }]);
  const { memory } = await post(after, draft);
  tally.events += 1;
  tally.tookEffect += 1;
  if (draft.kind === 'forget') deepStrictEqual(memory, { state: 'new' }, `${draft.id} forgets ${cardId}`);
  else if (memory.state === 'new') throw new Error(`${draft.kind} ${draft.id} leaves ${cardId} new`);
  else if (draft.kind === 'answer') equal(memory.lastReviewAt, at, `${draft.id} is the last answer of ${cardId}`);
  else equal(localDayOf(memory.dueAt, row), addDays(localDayOf(at, row), days), `${draft.id} sets ${cardId} due`);
  return { draft, madeAt, shownDay: null };
}

/**
 * An answer that was shown three hours ago, rated now, with the rollover in between: null where something has happened to the card since
 * then.
 */
async function rateAfterRollover(after: After, cardId: CardId, card: Card): Promise<Made | null> {
  const { prng, tally } = after;
  const ratedAt = Date.now();
  const shownAt = ratedAt - 3 * HOUR_MILLIS;
  const zone = oneOf(prng, ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe']);
  const where = { zone, rolloverHour: hourOf(ratedAt - HOUR_MILLIS, zone) };
  const { state, parameters } = card;
  if (card.latest >= shownAt || state.suspended) return null;
  const asked = { ...entry(cardId), state };
  const session = beginSession({ ...view(asked), ...where, parameters, mode: 'ahead' }, [], shownAt);
  const labels = futuresOf(session, shownAt);
  if (!labels) return null;
  const rating = oneOf<Rating>(prng, ['hard', 'good', 'easy']);
  const id = newId(prng);
  const { events } = run(session, [
    { type: 'show', at: shownAt },
    { type: 'rate', rating, at: ratedAt, id },
  ]);
  const draft = events[0]!;
  const { memory } = await post(after, draft);
  tally.events += 1;
  tally.labelsKept += 1;
  deepStrictEqual(
    shortOf(memory),
    shortOf(labels[rating].memory),
    `what the button of ${id} said is what ${cardId} has`,
  );
  return { draft, madeAt: ratedAt, shownDay: localDayOf(shownAt, where) };
}

/** A card as it stands. */
type Card = {
  readonly state: CardState;
  /** How it is scheduled now. */
  readonly parameters: SchedulerParameters;
  /** Of its rows, at what time the last is folded. */
  readonly latest: EpochMillis;
  /** Whether a clock was wrong when something happened to it. */
  readonly isOdd: boolean;
};

function cardIn(file: string, cardId: CardId): Promise<Card> {
  return withStores(file, async ({ learners, snapshots, reviews }) => {
    const learner = (await learners.find('local'))!;
    const state = (await snapshots.all('local')).get(cardId) ?? UNTOUCHED;
    const log = (await reviews.logs('local', [cardId])).get(cardId) ?? [];
    const latest = Math.max(0, ...timedEvents(log).map(({ at }) => at));
    const isOdd = latest > Date.now() || log.some(({ claimedAt }) => claimedAt !== undefined);
    return { state, parameters: latestRevision(learner, DEFAULT_PRESET).parameters, latest, isOdd };
  });
}

/** What a button tells. */
function shortOf(memory: CardState['memory']): unknown {
  if (memory.state === 'new') return memory;
  const { state, stability, difficulty } = memory;
  return { state, stability, difficulty, intervalDays: memory.state === 'review' ? memory.intervalDays : 0 };
}

async function post({ url }: After, draft: DraftEvent): Promise<CardState> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/reviews`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ events: [draft] }),
  });
  const { results, states } = (await response.json()) as {
    readonly results: readonly { readonly status: string }[];
    readonly states: Readonly<Record<string, CardState>>;
  };
  equal(results[0]?.status, 'recorded', `${draft.id}: ${JSON.stringify(results)}`);
  return states[draft.cardId]!;
}

function newId(prng: Prng): string {
  const digits = Array.from({ length: 12 }, () => prng.integer(0, 15).toString(16)).join('');
  return `30000000-0000-4000-8000-${digits}`;
}
