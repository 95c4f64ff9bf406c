import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { FolderArea, PackFolder } from './format/pack-folder.ts';
import type { Finding } from './format/problem.ts';
import { thrownFinding } from './format/thrown-problem.ts';

/** A folder that has `content/` and `exercises/`, and whether it is not the repository itself. */
export type PackRoot = { readonly path: string; readonly foreign: boolean };

/** The texts below `root/area/folder`; what cannot be read, or is larger than its kind of file may be, is named instead. */
export function readFolder(root: PackRoot, area: FolderArea, folder: string): PackFolder {
  const files = new Map<string, string>();
  const unread = new Map<string, Finding>();
  readBelow(root.path, `${area}/${folder}`, { files, unread });
  return { area, folder, foreign: root.foreign, files, unread };
}

/** The text of one file, or why it is not read. */
export function readText(path: string): { readonly text: string } | { readonly finding: Finding } {
  try {
    const { size } = statSync(path);
    const most = LARGEST[/\.\w+$/u.exec(path)?.[0] ?? ''] ?? 0;
    if (size <= most) return { text: readFileSync(path, 'utf8') };
    const what = `the file has ${size} bytes, ${most} are the most`;
    return { finding: { code: 'too-large', what, fix: 'make several files of it' } };
  } catch (error) {
    return { finding: unreadable(error) };
  }
}

/** Bytes: three times what the largest of our own have, and more. */
const LARGEST: Readonly<Record<string, number>> = { '.yaml': 65_536, '.ts': 65_536, '.py': 65_536, '.md': 262_144 };

type Found = { readonly files: Map<string, string>; readonly unread: Map<string, Finding> };

function readBelow(root: string, path: string, found: Found): void {
  for (const entry of entriesOf(root, path, found)) {
    // Drafts, and what editors leave beside a file.
    if (/^[_.]/u.test(entry.name)) continue;
    const below = `${path}/${entry.name}`;
    const isText = /\.(?:yaml|md|ts|py)$/u.test(entry.name);
    if (entry.isDirectory()) {
      readBelow(root, below, found);
    } else if (isText && entry.isFile()) {
      const read = readText(join(root, below));
      if ('text' in read) found.files.set(below, read.text);
      else found.unread.set(below, read.finding);
    } else if (isText) {
      found.unread.set(below, NO_FILE);
    }
  }
}

function entriesOf(root: string, path: string, { unread }: Found): Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unread.set(path, unreadable(error));
    return [];
  }
}

const NO_FILE: Finding = {
  code: 'unreadable',
  what: 'this is a link or a device, which is not followed',
  fix: 'put the file itself here',
};

function unreadable(error: unknown): Finding {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return thrownFinding(error);
  const fix = code === 'EACCES' || code === 'EPERM' ? 'let the server read it' : 'write it again, or remove it';
  return { code: 'unreadable', what: `this cannot be read (${code})`, fix };
}
