import type { Lane, Message } from '#lib/exercises/lane.ts';
import { askedArguments } from '#lib/grader/case-outputs.ts';
import { isFailure, type Judging } from '#lib/grader/judging.ts';
import { numbersOf } from '#lib/grader/outputs.ts';
import { actualOutputs, SETTLE_MILLIS, type Trial } from '#lib/grader/trial.ts';
import { hintOfTrace } from './hint-of-trace.ts';

/** Asks the sandbox once more, which operation it was that made the first number of a result that is not finite. */
export async function hintOfNotFinite(judging: Judging, trial: Trial, lane: Lane): Promise<Message | null> {
  if (isFailure(trial.actual)) return null;
  const request = {
    type: 'trace',
    lane,
    function: trial.fn.name,
    args: askedArguments(trial, trial.args),
    settleMillis: SETTLE_MILLIS,
  } as const;
  const traced = await judging.ask.trace(request);
  if (!traced.ok) return null;
  const { nan, given, infinity } = traced.value;
  // A GPU tells nothing.
  if (lane === 'device' && !nan && !given && !infinity) return null;
  const numbers = (actualOutputs(trial) ?? []).flatMap(({ value }) => Array.from(numbersOf(value).data));
  return hintOfTrace(
    traced.value,
    numbers.some((each) => Number.isNaN(each)),
  );
}
