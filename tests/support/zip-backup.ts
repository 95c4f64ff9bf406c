import type { BackupEntry } from '#lib/study/backup/backup-entry.ts';
import { LineCheck } from '#lib/study/backup/line-check.ts';
import { zipFiles } from '#lib/study/backup/zip-files.ts';
import { bytesOf } from './backup-of.ts';

/** A whole backup of these sections, as a newer or a mistaken program might have written it. */
export function zipBackup(
  sections: ReadonlyMap<string, readonly BackupEntry[]>,
  exportedAt: number,
): Promise<Uint8Array> {
  const parts = [...sections].map(([name, entries]) => {
    const check = new LineCheck();
    const lines = entries.map((entry) => JSON.stringify(entry));
    for (const line of lines) check.add(line);
    const file = `sections/${name}.jsonl`;
    return {
      file,
      text: lines.map((line) => `${line}\n`).join(''),
      told: { name, file, entries: check.lines, check: check.hex },
    };
  });
  const manifest = { format: 'gradus-backup', version: 2, exportedAt, sections: parts.map(({ told }) => told) };
  const files = [
    ...parts.map(({ file, text }) => ({ name: file, text })),
    { name: 'manifest.json', text: JSON.stringify(manifest) },
  ];
  return bytesOf(
    zipFiles(
      files.map(({ name, text }) => ({ name, pieces: onePiece(text) })),
      exportedAt,
    ),
  );
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}
