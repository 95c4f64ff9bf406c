import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A hash over the names and contents of files and folders; what does not exist counts as absent. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** A hash over all that decides what is read of a pack. */
export function readerFingerprint() {
  return fingerprint(['lib/base', 'lib/cards', 'lib/exercises', 'lib/packs', 'package-lock.json']);
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
