import type { Confusion } from './confusion.ts';
import type { Mutants } from './mutants.ts';
import type { OneElement } from './one-element.ts';
import { printTable } from './table.ts';

/** The table of confusion: by lane, by mistake, and every single case in which the judge was wrong. */
export function printConfusion(all: readonly Confusion[]): void {
  const lanes = all.flatMap((one) => one.lanes);
  const mistakes = all.flatMap((one) => one.mistakes);
  printTable(
    'Right implementations refused, and runs of mistakes caught, by lane',
    ['exercise', 'lane', 'backend', 'right runs', 'refused', 'mistake runs', 'caught in this lane'],
    lanes.map((row) => [row.exercise, row.lane, row.backend, row.runs, row.refused, row.mistakeRuns, row.caught]),
  );
  printTable(
    'Mistakes',
    ['exercise', 'mistake', 'check', 'runs', 'caught', 'by that check', 'regimes', 'that catch it alone'],
    mistakes.map((row) => [
      row.exercise,
      row.mistake,
      row.check,
      row.runs,
      row.caught,
      row.asNamed,
      row.regimes,
      row.killingRegimes ?? '–',
    ]),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const refusals = all.flatMap((one) => one.falseRejects);
  const escapes = all.flatMap((one) => one.escaped);
  console.log(
    `\nRight implementations refused: ${refusals.length} of ${sum(all.map((one) => one.lanes[0]?.runs ?? 0))} runs`,
  );
  for (const line of refusals) console.log(`  ${line}`);
  const runs = sum(mistakes.map((row) => row.runs));
  console.log(`Mistakes caught: ${sum(mistakes.map((row) => row.caught))} of ${runs} runs`);
  console.log(`  by the check that they name: ${sum(mistakes.map((row) => row.asNamed))} of ${runs}`);
  for (const line of escapes) console.log(`  escaped: ${line}`);
}

/** How many solutions with one wrong element were found out. */
export function printOneElement(rows: readonly OneElement[]): void {
  const per = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
  printTable(
    'One element of one result 1 % too large (exact lane)',
    ['exercise', 'trials', 'caught', 'of all', 'gradients', 'by the numerical gradient', 'of these'],
    rows.map((row) => [
      row.exercise,
      row.trials,
      row.caught,
      per(row.caught, row.trials),
      row.gradientTrials,
      row.caughtByGradient,
      per(row.caughtByGradient, row.gradientTrials),
    ]),
  );
}

/** How many small changes were caught, and every one that was not. */
export function printMutants(rows: readonly Mutants[]): void {
  printTable(
    'Right implementations with one small change',
    ['exercise', 'made', 'caught'],
    rows.map(({ exercise, made, caught }) => [exercise, made, caught]),
  );
  for (const line of rows.flatMap(({ survivors }) => survivors)) console.log(`  passed: ${line}`);
}
