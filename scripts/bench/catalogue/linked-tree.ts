import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a tree has of its own: packs, and what programs write. */
const OWN: ReadonlySet<string> = new Set(['content', 'exercises', '.gradus', '.data', '.git', 'test-results']);

/**
 * Lets `tree` stand for this repository, with packs of its own: to the programs that run there, those are ours. The rest leads
 * back here; what a build has read of packs, and what a proof has proved, is not taken along.
 */
export function linkTree(tree: string): void {
  for (const entry of readdirSync('.', { withFileTypes: true })) {
    if (!OWN.has(entry.name)) link(entry.name, join(tree, entry.name), !entry.isFile());
  }
  mkdirSync(join(tree, '.gradus'), { recursive: true });
  link(join('.gradus', 'judge'), join(tree, '.gradus', 'judge'), true);
}

/** Links to files need rights on Windows that links to folders do not. */
function link(from: string, to: string, isFolder: boolean): void {
  if (isFolder) symlinkSync(resolve(from), to, 'junction');
  else copyFileSync(from, to);
}
