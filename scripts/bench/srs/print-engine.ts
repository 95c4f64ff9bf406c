import { nativeBinding } from '#tests/support/native-binding.ts';
import { printTable, short } from '#scripts/bench/table.ts';
import { logsOfLength } from './logs.ts';
import type { Timing } from './measure.ts';
import { memoryFigures } from './memory-figures.ts';
import { optimiseFigures } from './optimise-figures.ts';
import { replayFigures } from './replay-figures.ts';
import { simulateFigures } from './simulate-figures.ts';

/** How large the engine’s work is to be. */
export type EngineOrder = {
  readonly reviews: number;
  readonly optimised: number;
  readonly simulated: number;
  readonly runs: number;
};

const HEADING = ['what', 'median ms', 'worst ms', 'runs'];

/** Measures the engine without a database, beside ts-fsrs and the native fsrs-rs, and prints a table of each. */
export async function printEngine(order: EngineOrder, tell: (text: string) => void): Promise<void> {
  const { reviews, optimised, simulated, runs } = order;
  const { binding, why } = await nativeBinding();
  const absent = binding ? [] : [[`fsrs-rs: ${why}`, '–', '–', '–']];
  tell('replaying');
  const replays = await replayFigures(logsOfLength(reviews), runs, binding);
  printTable(`Replaying all of ${reviews} reviews`, HEADING, [...replays.map(rowOf), ...absent]);
  tell('optimising');
  const fits = await optimiseFigures(optimised, runs, binding);
  printTable(
    `Optimising ${optimised} reviews`,
    [...HEADING, 'log loss'],
    [...fits.map((fit) => [...rowOf(fit), fit.logLoss.toFixed(5)]), ...absent.map((row) => [...row, '–'])],
  );
  tell('simulating');
  printTable(`Simulating ${simulated} cards`, HEADING, (await simulateFigures(simulated, runs)).map(rowOf));
  tell('looking at memory');
  const lengths = [8, 4, 2, 1].map((part) => Math.round(reviews / part));
  const looks = await memoryFigures(lengths, runs);
  printTable(
    `Memory held, in MB and in bytes a review: medians of ${runs} processes`,
    ['reviews', 'log', 'a review', 'states', 'a review', 'optimiser’s columns', 'a review'],
    looks.map(({ events, log, states, columns }) => [
      events,
      ...[log, states, columns].flatMap((bytes) => [short(bytes / 1e6), short(bytes / events)]),
    ]),
  );
}

function rowOf({ what, millis, worst, runs }: Timing): (string | number)[] {
  return [what, short(millis), short(worst), runs];
}
