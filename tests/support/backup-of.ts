import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Backup } from '#lib/study/backup/backup-entry.ts';
import { readBackup } from '#lib/study/backup/read-backup.ts';

/** The bytes of pieces, one after the other. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** The backup that these bytes are; throws where they are none. */
export function backupOf(bytes: Uint8Array): Backup {
  const read = readBackup(bytes);
  if (!read.ok) throw new Error(`${read.problem.kind}: ${read.problem.part}`);
  return read.value;
}

/** The backup that a server hands out. */
export async function downloadBackup(url: string): Promise<Backup> {
  const response = await fetch(`${url}/api/export`);
  if (response.status !== 200) throw new Error(`/api/export answers ${response.status}`);
  return backupOf(new Uint8Array(await response.arrayBuffer()));
}

/** What the entries of a section say. */
export function bodiesOf(backup: Backup, section: string): readonly unknown[] {
  return (backup.sections.get(section) ?? []).map(({ body }) => body);
}

/** The review log of a backup, oldest first. */
export function reviewsOf(backup: Backup): readonly ReviewEvent[] {
  return bodiesOf(backup, 'reviews') as readonly ReviewEvent[];
}
