import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that the bundles are made from. */
const INPUTS = [
  'lib/base',
  'lib/exercises',
  'lib/tensor',
  'lib/grader',
  'lib/python',
  'lib/runner',
  'scripts/bundle-judge.ts',
  'scripts/judge-bundle',
  'package-lock.json',
];

/** A hash of everything the bundles are made from. */
export function inputsHash(): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(filesUnder)) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** True when the bundles in `directory` were made from inputs with this hash. */
export function isFresh(directory: string, hash: string): boolean {
  const stamp = join(directory, 'inputs.sha256');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Remembers what the bundles in `directory` were made from. */
export function markFresh(directory: string, hash: string): void {
  writeFileSync(join(directory, 'inputs.sha256'), hash);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)))
    .filter((file) => !file.endsWith('.test.ts'));
}
