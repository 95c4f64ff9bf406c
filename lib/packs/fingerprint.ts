import { hashText } from '#lib/base/prng.ts';
import type { PackFolder } from './format/pack-folder.ts';

/** A short name for exactly these files with exactly these texts; for caches, never for security. */
export function fingerprintOf(folders: readonly PackFolder[], ...more: readonly string[]): string {
  const parts = folders.flatMap((folder) => [...folder.files].flat());
  const hashes = [...parts, ...more].flatMap((part) => [part.length, hashText(part), hashText(`~${part}`)]).join(' ');
  return ['a', 'b', 'c', 'd']
    .map((salt) =>
      hashText(salt + hashes)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
