import type { LocalDay } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, compareEvents, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { RECALL_BUCKETS, type Counter, type DayTallies } from './day-tally.ts';

/** All that one card’s log comes to. */
export type FoldedCard = {
  /** As `replay` has it. */
  readonly state: CardState;
  /** Study days of the first and the last answer that stand; null without one. The first of a card that was placed is the day of that. */
  readonly firstDay: LocalDay | null;
  readonly lastDay: LocalDay | null;
  /** What the card’s answers add to each study day. */
  readonly tallies: DayTallies;
};

type ParametersOf = (presetRevision: string) => SchedulerParameters;

const UNFOLDED: FoldedCard = { state: UNTOUCHED, firstDay: null, lastDay: null, tallies: new Map() };

/** The fold of a whole log, in whatever order it comes. */
export function foldCard(log: readonly ReviewEvent[], parametersOf: ParametersOf): FoldedCard {
  return folded(UNFOLDED, standingEvents(log), parametersOf);
}

/**
 * `foldCard` of a log with more events, from the fold of the log: which is not folded again where these are later and
 * nothing was ever undone. The log is in the order of `compareEvents`.
 */
export function foldMore(
  before: FoldedCard,
  log: readonly ReviewEvent[],
  more: readonly ReviewEvent[],
  parametersOf: ParametersOf,
): FoldedCard {
  const last = log.at(-1);
  const isLater = more.every((event) => isPlain(event) && (!last || compareEvents(last, event) < 0));
  // An undo may have come before what it takes back.
  if (isLater && log.every(isPlain)) return folded(before, standingEvents(more), parametersOf);
  return foldCard([...log, ...more], parametersOf);
}

/** Whether an event changes nothing that came before it. */
function isPlain({ kind }: ReviewEvent): boolean {
  return kind !== 'undo' && kind !== 'retime';
}

function folded(from: FoldedCard, events: readonly CardEvent[], parametersOf: ParametersOf): FoldedCard {
  let { state, firstDay, lastDay } = from;
  const tallies = new Map<LocalDay, Partial<Record<Counter, number>>>(from.tallies);
  for (const event of events) {
    const parameters = parametersOf(event.presetRevision);
    if (event.kind === 'answer') {
      const isFirst = event.localDay !== lastDay;
      const tally = { ...tallies.get(event.localDay) };
      for (const [counter, value] of countersOf(event, state, isFirst ? parameters : null)) {
        if (value !== 0) tally[counter] = (tally[counter] ?? 0) + value;
      }
      tallies.set(event.localDay, tally);
      firstDay ??= event.localDay;
      lastDay = event.localDay;
    }
    // Known from then on: its first answer is no new card’s.
    if (event.kind === 'placed' && state.memory.state === 'new') firstDay ??= event.localDay;
    state = applyEvent(state, event, parameters);
  }
  return { state, firstDay, lastDay, tallies };
}

const MATURE_DAYS = 21;

/** What an answer counts for; parameters are given for the card’s first answer of the day. */
function countersOf(
  { rating, tookMillis, at }: Extract<CardEvent, { kind: 'answer' }>,
  { memory }: CardState,
  firstWith: SchedulerParameters | null,
): readonly (readonly [Counter, number])[] {
  const counters: (readonly [Counter, number])[] = [
    ['answers', 1],
    ['tookMillis', tookMillis],
    [`rated/${memory.state}/${rating}`, 1],
  ];
  // What is provisional was never remembered: that it is known says nothing of how well memories are predicted.
  if (memory.state !== 'review' || memory.isProvisional || !firstWith) return counters;
  const outcome = rating === 'again' ? 'forgotten' : 'remembered';
  const recall = retrievability(memory, at, firstWith) ?? 0;
  const bucket = Math.min(RECALL_BUCKETS - 1, Math.floor(recall * RECALL_BUCKETS));
  return [
    ...counters,
    [`first/${memory.intervalDays >= MATURE_DAYS ? 'mature' : 'young'}/${outcome}`, 1],
    [`recall/${bucket}/${outcome}`, 1],
    [`recall/${bucket}/predicted`, Math.round(10_000 * recall)],
  ];
}
