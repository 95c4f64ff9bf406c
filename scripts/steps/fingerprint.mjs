import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A hash over the names and contents of files and folders; what does not exist counts as absent. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** A hash over all that decides what is read of a pack, and under which words it is found. */
export function readerFingerprint() {
  const found = ['lib/find', 'lib/study/find'];
  const sources = ['lib/base', 'lib/cards', 'lib/exercises', 'lib/packs', 'lib/pieces-thread-program.ts', ...found];
  return fingerprint([...sources, 'package-lock.json']);
}

/** What a flag and a report of a fault call this program: its version, and which sources were built. */
export function versionHere() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `${version}+${fingerprint(['app', 'lib', 'package-lock.json']).slice(0, 8)}`;
}

/** True when the stamp file says that this fingerprint has been dealt with. */
export function isDone(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/** Remembers that this fingerprint has been dealt with. */
export function markDone(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).toSorted()) {
      if (name !== 'generated' && !name.endsWith('.test.ts') && !name.endsWith('.test.tsx'))
        addTo(hash, join(path, name));
    }
    return;
  }
  hash.update(path);
  hash.update('\0');
  hash.update(readFileSync(path));
  hash.update('\0');
}
