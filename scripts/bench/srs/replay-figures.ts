import { createEmptyCard, fsrs, Rating as Grade, type Grade as AnyGrade } from 'ts-fsrs';
import { daysBetween } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { replay, standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Binding } from '#tests/support/native-binding.ts';
import { measured, type Timing } from './measure.ts';

type Logs = readonly (readonly ReviewEvent[])[];

/** One answer as the others take it. */
type Answered = {
  readonly rating: AnyGrade;
  readonly review: Date;
  readonly elapsedDays: number;
  readonly pressed: Rating;
};

/**
 * The state of every card from its whole log: by ours, with study days, steps, fuzz and undos; by ts-fsrs’s `reschedule`; by
 * the binding’s memory alone, where there is one.
 */
export async function replayFigures(logs: Logs, runs: number, binding: Binding | null): Promise<readonly Timing[]> {
  const answers = logs.map(answersOf);
  const others = [await measured('ts-fsrs’s reschedule', runs, () => byTsFsrs(answers))];
  if (binding)
    others.push(await measured('fsrs-rs through its binding, memory only', runs, () => byBinding(answers, binding)));
  return [await measured('ours', runs, () => byOurs(logs)), ...others];
}

function byOurs(logs: Logs): number {
  let sum = 0;
  for (const log of logs) {
    const { memory } = replay(log, () => DEFAULT_PARAMETERS);
    sum += memory.state === 'new' ? 0 : memory.stability;
  }
  return sum;
}

function byTsFsrs(answers: readonly (readonly Answered[])[]): number {
  const scheduler = fsrs({ w: DEFAULT_PARAMETERS.weights, enable_fuzz: true });
  let sum = 0;
  for (const history of answers) {
    const [first] = history;
    if (!first) continue;
    const { collections } = scheduler.reschedule(createEmptyCard(first.review), [...history]);
    sum += collections.at(-1)?.card.stability ?? 0;
  }
  return sum;
}

const GRADES: Readonly<Record<Rating, AnyGrade>> = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
};

function byBinding(answers: readonly (readonly Answered[])[], { FSRSBinding }: Binding): number {
  const model = new FSRSBinding([...DEFAULT_PARAMETERS.weights]);
  let sum = 0;
  for (const history of answers) {
    let memory: Parameters<typeof model.nextStates>[0] = null;
    for (const { pressed, elapsedDays } of history) {
      memory = model.nextStates(memory, 0.9, elapsedDays)[pressed].memory;
    }
    sum += memory?.stability ?? 0;
  }
  return sum;
}

function answersOf(log: readonly ReviewEvent[]): readonly Answered[] {
  let before: string | null = null;
  return standingEvents(log).flatMap((event) => {
    if (event.kind !== 'answer') return [];
    const elapsedDays = before === null ? 0 : daysBetween(before, event.localDay);
    before = event.localDay;
    return [{ rating: GRADES[event.rating], review: new Date(event.at), elapsedDays, pressed: event.rating }];
  });
}
