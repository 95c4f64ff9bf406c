import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { writeBackup } from '#lib/study/backup/write-backup.ts';
import { environment } from '#lib/env.ts';
import { misuse } from './steps/misuse.ts';
import { withDatabaseHere } from './steps/open-here.ts';

const USAGE = `Usage: npm run backup -- FILE
Writes all that the database holds to FILE, a zip archive, as it is at one moment. Safe while the app runs.
Drafts of code are kept by the browser and are not in it: Settings, Download a backup, has them too.
Exit status: 0 when it is written; 1 when it cannot be; 2 for misuse.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [file] = positionals;
if (file === undefined || positionals.length > 1) misuse('Name one file.', USAGE);
if (existsSync(file)) misuse(`${file} is there already; nothing is overwritten.`, USAGE);
if (!existsSync(environment().databaseFile)) {
  console.error(`✗ There is no database at ${environment().databaseFile}.\n  Name its folder in GRADUS_DATA_DIR.`);
  process.exit(1);
}
// Under another name until it is whole.
const unfinished = `${file}.unfinished`;
try {
  await withDatabaseHere((context) =>
    pipeline(Readable.from(writeBackup(context)), createWriteStream(unfinished, { flush: true })),
  );
  renameSync(unfinished, file);
} catch (error) {
  rmSync(unfinished, { force: true });
  console.error(`✗ ${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
console.log(
  `Wrote ${file}. Drafts of code, which the browser keeps, are not in it: Settings, Download a backup, has them too.`,
);
