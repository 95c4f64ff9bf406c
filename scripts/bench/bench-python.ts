import type { Exercise } from '#lib/packs/shelf.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import { pythonExercises } from '#scripts/packs/prove-python.ts';
import { formFigures, type FormFigures } from './python-forms.ts';
import { printTable, short } from './table.ts';

/** Judges every right form of the Python of exercises, prints what was refused and how long it took; ends the process. */
export async function benchPython(exercises: readonly Exercise[], seeds: number): Promise<never> {
  const all: FormFigures[] = [];
  const runner = await createNodeRunner();
  for (const asked of pythonExercises(exercises, '.')) all.push(...(await formFigures(asked, runner, { seeds, say })));
  printTable(
    'Right Python, both lanes on the processor: refused, and milliseconds for each run in Node',
    ['exercise', 'form', 'runs', 'refused', 'ms'],
    all.map(({ exercise, file, runs, refused, millis }) => [exercise, file, runs, refused, short(millis)]),
  );
  const sum = (of: (figures: FormFigures) => number): number => all.reduce((so, figures) => so + of(figures), 0);
  console.log(`${all.length} forms, ${sum(({ runs }) => runs)} runs: ${sum(({ refused }) => refused)} refused`);
  process.exit(0);
}

function say({ exercise, file, runs, refused, why, millis }: FormFigures): void {
  const first = why === null ? '' : `  (${why})`;
  console.log(`${exercise} ${file}: ${refused} of ${runs} refused, ${short(millis)} ms${first}`);
}
