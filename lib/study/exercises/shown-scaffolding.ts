import type { JudgedAt } from '#lib/exercises/submission.ts';
import { SCAFFOLDINGS, scaffoldingOf, type Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import { applyEvent, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/**
 * How much of an exercise is given now. It follows the memory (`scaffoldingOf`), but never grows by an answer that
 * passed, by whichever rating: only a try that did not pass, or forgetting the card, brings more. `judged`: the verdicts
 * on its submissions, oldest first.
 */
export function shownScaffolding(
  log: readonly ReviewEvent[],
  judged: readonly JudgedAt[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
): Scaffolding {
  let state = UNTOUCHED;
  let shown = scaffoldingOf(state.memory);
  let answeredAt = -Infinity;
  for (const event of standingEvents(log)) {
    state = applyEvent(state, event, parametersOf(event.presetRevision));
    const wanted = scaffoldingOf(state.memory);
    shown = mayGrow(event, judged, answeredAt) ? wanted : lesser(shown, wanted);
    if (event.kind === 'answer') answeredAt = event.at;
  }
  return shown;
}

function mayGrow(event: CardEvent, judged: readonly JudgedAt[], after: number): boolean {
  if (event.kind !== 'answer') return event.kind === 'forget';
  // A pass that was rated Again, as after its solution was read, is known by its verdict alone.
  const passed = judged.some(({ at, verdict }) => verdict === 'pass' && at > after && at <= event.at);
  return event.rating === 'again' && !passed;
}

function lesser(one: Scaffolding, other: Scaffolding): Scaffolding {
  return SCAFFOLDINGS.indexOf(one) > SCAFFOLDINGS.indexOf(other) ? one : other;
}
