import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How long the static check of a whole catalogue takes, in milliseconds: for the first time, unchanged, and with one file changed. */
export type CheckFigures = {
  readonly cold: number;
  readonly unchanged: number;
  readonly oneChanged: number;
  /** What it said last. */
  readonly said: string;
};

/** Runs `check:packs --no-proof` in a tree. */
export function checkFigures(tree: string, changed: string): CheckFigures {
  rmSync(join(tree, '.gradus', 'shelves'), { recursive: true, force: true });
  const cold = check(tree, ['--no-proof']);
  const unchanged = check(tree, ['--no-proof']);
  appendFileSync(join(tree, changed), '\n# changed\n');
  const oneChanged = check(tree, ['--no-proof']);
  return { cold: cold.millis, unchanged: unchanged.millis, oneChanged: oneChanged.millis, said: cold.said };
}

/** Runs `check:packs` in a tree, whatever it finds. */
export function check(tree: string, args: readonly string[]): { readonly millis: number; readonly said: string } {
  const began = performance.now();
  const command = ['--import', 'tsx', 'scripts/check-packs.ts', ...args];
  const { stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error) throw error;
  const said = stdout.trim().split('\n').at(-1) ?? '';
  if (!/\d+ errors/u.test(said)) throw new Error(`check:packs did not say how it ended: ${stderr}`);
  return { millis: performance.now() - began, said };
}
