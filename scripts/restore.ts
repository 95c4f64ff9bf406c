import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '#lib/env.ts';
import { restoreText } from '#lib/restore-text.ts';
import type { EntryCounts, RestoreCounts } from '#lib/study/backup/merge-backup.ts';
import { previewRestore, restoreBackup } from '#lib/study/backup/restore-backup.ts';
import { misuse } from './steps/misuse.ts';
import { withDatabaseHere } from './steps/open-here.ts';

const USAGE = `Usage: npm run restore -- FILE [--dry-run]
Adds what the backup FILE has and the database has not; nothing is removed or changed. Safe while the app runs.
  --dry-run  say what it would do, and write nothing
Exit status: 0 when it is restored; 1 when it cannot be, and nothing was written; 2 for misuse.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [file] = positionals;
if (file === undefined || positionals.length > 1) misuse('Name one file.', USAGE);
const isDry = values['dry-run'];
const bytes = contentOf(file);
await withDatabaseHere(async (context) => {
  const result = isDry ? await previewRestore(context, bytes) : await restoreBackup(context, bytes, tellProgress());
  if (!result.ok) {
    const { message, fix } = restoreText(environment().locale, result.problem, basename(file));
    console.error(`✗ ${message}\n  ${fix}`);
    process.exitCode = 1;
    return;
  }
  const counts = 'counts' in result.value ? result.value.counts : result.value;
  console.log(`${isDry ? 'Would restore' : 'Restored'} ${file}:\n${linesOf(counts).join('\n')}`);
});

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    return misuse(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, USAGE);
  }
}

/** A line now and then, for a person at a terminal. */
function tellProgress(): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const percent = Math.floor((100 * done) / Math.max(1, all));
    if (!process.stderr.isTTY || percent < told + 10) return;
    told = percent;
    console.error(`  ${percent}% of ${all} cards folded`);
  };
}

function linesOf({ takesSettings, drafts, ...counts }: RestoreCounts): readonly string[] {
  const line = (what: string, { added, known, conflicts }: EntryCounts): string =>
    `  ${what}: ${added} added, ${known} there already${conflicts > 0 ? `, ${conflicts} left as they are here, since the backup says another thing` : ''}`;
  const lines = [
    line('reviews', counts.reviews),
    line('submissions', counts.submissions),
    line('events of quizzes', counts.quizzes),
    line('flags, notes and tags', counts.remarks),
    line('plans', counts.plans),
    line('fits of the memory model', counts.fits),
    line('saved views', counts.views),
    line('lists of exercises', counts.lists),
    line('versions of presets', counts.revisions),
    takesSettings ? '  settings: those of the backup' : '  settings: those that are here',
  ];
  if (counts.kept.added > 0) lines.push(line('entries of a newer Gradus, kept for the next backup', counts.kept));
  if (drafts > 0)
    lines.push(`  drafts of code: ${drafts}, which only a browser can take; Settings, Restore, puts them there`);
  return lines;
}
