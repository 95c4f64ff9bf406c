import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that nobody ever sees half of it; says why it could not, or null. */
export function writeWhole(file: string, bytes: Uint8Array): string | null {
  const draft = `${file}.${process.pid}-${drafts++}`;
  try {
    mkdirSync(/* turbopackIgnore: true */ dirname(file), { recursive: true });
    writeFileSync(/* turbopackIgnore: true */ draft, bytes);
    renameSync(/* turbopackIgnore: true */ draft, file);
    return null;
  } catch (error) {
    dropDraft(draft);
    // Windows does not rename over a file that somebody reads: what is there is as good.
    const isInUse = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
    return isInUse && existsSync(/* turbopackIgnore: true */ file) ? null : String(error);
  }
}

function dropDraft(draft: string): void {
  try {
    rmSync(/* turbopackIgnore: true */ draft, { force: true });
  } catch {
    // It was never there: the folder is none.
  }
}

/** Threads of a process share its number. */
let drafts = Math.floor(Math.random() * 2 ** 32);
