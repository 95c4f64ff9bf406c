import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from '#scripts/bench/machine.ts';

/** Bytes that are held after a garbage collection: by the log, by the states of its cards, by the optimiser’s columns. */
export type MemoryLook = {
  readonly events: number;
  readonly log: number;
  readonly states: number;
  readonly columns: number;
};

const PROGRAM = fileURLToPath(new URL('./memory-child.ts', import.meta.url));

/** Looks at logs of these lengths, each in processes of its own: medians of `runs`. */
export async function memoryFigures(lengths: readonly number[], runs: number): Promise<readonly MemoryLook[]> {
  const figures: MemoryLook[] = [];
  for (const length of lengths) {
    const looks: MemoryLook[] = [];
    for (let run = 0; run < runs; run += 1) looks.push(await lookAt(length));
    const middle = (name: keyof MemoryLook): number => median(looks.map((look) => look[name]));
    figures.push({
      events: middle('events'),
      log: middle('log'),
      states: middle('states'),
      columns: middle('columns'),
    });
  }
  return figures;
}

async function lookAt(length: number): Promise<MemoryLook> {
  const args = ['--expose-gc', '--import', 'tsx', PROGRAM, String(length)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as MemoryLook;
}
