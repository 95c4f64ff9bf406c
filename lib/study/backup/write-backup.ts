import type { StudyContext } from '#lib/study/context.ts';
import { BACKUP_SECTIONS, type BackupSection } from './backup-sections.ts';
import { LineCheck } from './line-check.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST, type Manifest } from './manifest.ts';
import { zipFiles, type ArchiveFile } from './zip-files.ts';

/** Entries that go into the archive at once. */
const LINES = 500;

/** All that is kept of the learner as a zip archive, in pieces: a file of JSON lines for each section, then the manifest. */
export function writeBackup(context: StudyContext): AsyncGenerator<Uint8Array> {
  return zipFiles(filesOf(context), context.now);
}

async function* filesOf(context: StudyContext): AsyncGenerator<ArchiveFile> {
  const sections: Manifest['sections'] = [];
  for (const section of BACKUP_SECTIONS) {
    const check = new LineCheck();
    const file = `sections/${section.name}.jsonl`;
    yield { name: file, pieces: linesOf(section, context, check) };
    sections.push({ name: section.name, file, entries: check.lines, check: check.hex });
  }
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: context.now,
    sections,
  };
  yield { name: MANIFEST, pieces: onePiece(`${JSON.stringify(manifest, null, 2)}\n`) };
}

async function* linesOf(section: BackupSection, context: StudyContext, check: LineCheck): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const entry of section.entries(context)) {
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
