import { failure, success, type Result } from '#lib/base/result.ts';
import { strFromU8 } from 'fflate';
import type { Backup, BackupEntry } from './backup-entry.ts';
import { LineCheck } from './line-check.ts';
import { BACKUP_FORMAT, MANIFEST, manifest, type Manifest } from './manifest.ts';
import { sectionsOfVersion1 } from './version-1.ts';
import { isZip, unzipFiles } from './zip-files.ts';

/** Why a file is no backup that can be used, and in which part of it. */
export type BackupProblem = { readonly kind: 'not-a-backup' | 'torn' | 'too-large'; readonly part: string | null };

/** Reads what `writeBackup` wrote, or version 1, which was one JSON text. Refused as a whole where any part is torn. */
export function readBackup(bytes: Uint8Array): Result<Backup, BackupProblem> {
  if (!isZip(bytes)) return readVersion1(strFromU8(bytes));
  const files = unzipFiles(bytes);
  if (!files.ok) return failure({ kind: files.problem, part: null });
  const written = files.value.get(MANIFEST);
  if (written === undefined) return failure({ kind: 'not-a-backup', part: MANIFEST });
  const read = manifest.safeParse(parsed(written));
  if (!read.success) return failure({ kind: 'not-a-backup', part: MANIFEST });
  const sections = new Map<string, readonly BackupEntry[]>();
  for (const section of read.data.sections) {
    const entries = entriesOf(files.value.get(section.file), section);
    if (!entries) return failure({ kind: 'torn', part: section.file });
    sections.set(section.name, entries);
  }
  return success({ version: read.data.version, exportedAt: read.data.exportedAt, sections });
}

/** The entries of a section; null when its file is missing or not as the manifest says. */
function entriesOf(
  text: string | undefined,
  { entries, check }: Manifest['sections'][number],
): readonly BackupEntry[] | null {
  if (text === undefined) return null;
  const lines = text.split('\n').filter((line) => line !== '');
  const found = new LineCheck();
  for (const line of lines) found.add(line);
  if (found.lines !== entries || found.hex !== check) return null;
  const read = lines.map((line) => parsed(line));
  return read.every(isEntry) ? read : null;
}

function isEntry(value: unknown): value is BackupEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, version } = value as Partial<BackupEntry>;
  return typeof kind === 'string' && typeof version === 'number' && 'body' in value;
}

function readVersion1(text: string): Result<Backup, BackupProblem> {
  const json = parsed(text);
  if (json === undefined) {
    return failure({ kind: text.includes(`"${BACKUP_FORMAT}"`) ? 'torn' : 'not-a-backup', part: null });
  }
  const read = sectionsOfVersion1(json);
  return read ? success({ version: 1, ...read }) : failure({ kind: 'not-a-backup', part: null });
}

/** What a JSON text says; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
