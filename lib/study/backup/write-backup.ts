import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { BackupEntry } from './backup-entry.ts';
import { BACKUP_SECTIONS } from './backup-sections.ts';
import type { BackupDraft } from './restorable.ts';
import { LineCheck } from './line-check.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST, type Manifest } from './manifest.ts';
import { zipFiles, type ArchiveFile } from './zip-files.ts';

/** Entries that go into the archive at once. */
const LINES = 500;

/**
 * All that is kept of the learner, and these drafts of code, which their browser keeps, as a zip archive, in pieces: a file of JSON lines
 * for each section, then the manifest. All of it is as it was at one moment, whatever is written meanwhile.
 */
export async function* writeBackup(
  context: StudyContext,
  drafts: readonly BackupDraft[] = [],
): AsyncGenerator<Uint8Array> {
  // Makes the learner where there is none: from here on it is only read.
  await currentLearner(context);
  const { stores, close } = await context.effects.openMoment();
  try {
    yield* zipFiles(filesOf({ ...context, stores }, drafts), context.now);
  } finally {
    await close();
  }
}

async function* filesOf(context: StudyContext, drafts: readonly BackupDraft[]): AsyncGenerator<ArchiveFile> {
  const sections: Manifest['sections'] = [];
  const kept = await keptEntries(context);
  for (const name of new Set([...BACKUP_SECTIONS.map((section) => section.name), 'drafts', ...kept.keys()])) {
    const check = new LineCheck();
    const file = `sections/${encodeURIComponent(name)}.jsonl`;
    yield { name: file, pieces: linesOf(entriesOf(context, name, drafts, kept.get(name) ?? []), check) };
    sections.push({ name, file, entries: check.lines, check: check.hex });
  }
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: context.now,
    sections,
  };
  yield { name: MANIFEST, pieces: onePiece(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** What a section has here, then what was restored into it that this program has no place for. */
async function* entriesOf(
  context: StudyContext,
  name: string,
  drafts: readonly BackupDraft[],
  kept: readonly BackupEntry[],
): AsyncGenerator<BackupEntry> {
  const own = BACKUP_SECTIONS.find((section) => section.name === name);
  if (own) yield* own.entries(context);
  if (name === 'drafts') for (const body of drafts) yield { kind: 'draft', version: 1, body };
  yield* kept;
}

async function keptEntries({ stores, learnerId }: StudyContext): Promise<ReadonlyMap<string, readonly BackupEntry[]>> {
  const kept = new Map<string, BackupEntry[]>();
  for (const { section, entry } of await stores.restores.kept(learnerId)) {
    const before = kept.get(section) ?? [];
    before.push(JSON.parse(entry) as BackupEntry);
    kept.set(section, before);
  }
  return kept;
}

async function* linesOf(entries: AsyncIterable<BackupEntry>, check: LineCheck): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const entry of entries) {
    const line = JSON.stringify(entry);
    check.add(line);
    lines.push(`${line}\n`);
    if (lines.length < LINES) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}
