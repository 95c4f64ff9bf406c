import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { loadPyodide } from 'pyodide';
import { snapshotPython } from '#lib/python/interpreter.ts';
import type { PythonFile, PythonFiles } from '#lib/runner/browser/python/python-bytes.ts';
import { bundleNames } from './python-names.ts';
import { readPythonSources } from './python-sources.ts';

/** What says which files a browser has to fetch. */
export const PYTHON_LIST = 'files.json';

/** What the editor is told of our NumPy, beside that folder. */
export const PYTHON_NAMES = 'python-names.json';

/** Loaded when something is asked for, which may be after the snapshot. */
const LATER = `_strptime calendar locale difflib tokenize token codeop warnings traceback textwrap
  contextlib bisect heapq abc numbers time __future__ random statistics ast gettext shutil`.split(/\s+/u);

/** Whole packages, whatever of them is loaded. */
const WHOLE = ['encodings/', 'collections/', 'json/', 're/', 'importlib/', '_pyodide/', 'pyodide/'];

/**
 * Writes for the browser what an interpreter starts from: WebAssembly, the parts of the library that exercises use, the
 * memory of an interpreter that has started with them, our modules, and the list of these.
 */
export async function bundleBrowserPython(folder: string): Promise<void> {
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const sources = readPythonSources(join('lib', 'python'));
  const madeFrom = hashOf([JSON.stringify(sources), ...MADE_BY.map((file) => readFileSync(file, 'utf8'))]);
  if (isMade(folder, madeFrom)) return;
  const library = cutLibrary(readFileSync(join(pyodide, 'python_stdlib.zip')), await usedModules());
  const { info } = JSON.parse(readFileSync(join(pyodide, 'pyodide-lock.json'), 'utf8')) as { readonly info: object };
  const snapshot = await snapshotWith(library, sources);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  const write = (name: string, bytes: Uint8Array): PythonFile => {
    const packed = gzipSync(bytes, { level: 9 });
    const file = { name: `${name}-${hashOf([packed])}.gz`, bytes: bytes.length };
    writeFileSync(join(folder, file.name), packed);
    return file;
  };
  const files: PythonFiles = {
    wasm: write('pyodide', readFileSync(join(pyodide, 'pyodide.asm.wasm'))),
    library: write('library', library),
    snapshot: write('snapshot', snapshot),
    sources: write('sources', new TextEncoder().encode(JSON.stringify(sources))),
    lock: JSON.stringify({ info, packages: {} }),
  };
  await bundleNames(join(folder, '..', PYTHON_NAMES), sources);
  writeFileSync(join(folder, PYTHON_LIST), JSON.stringify({ ...files, madeFrom }));
}

/** What decides beside our modules what is written. */
const MADE_BY = [
  join('scripts', 'judge-bundle', 'python-names.ts'),
  'package-lock.json',
  join('lib', 'python', 'interpreter.ts'),
  fileURLToPath(import.meta.url),
];

function isMade(folder: string, madeFrom: string): boolean {
  const list = join(folder, PYTHON_LIST);
  return existsSync(list) && (JSON.parse(readFileSync(list, 'utf8')) as { madeFrom?: string }).madeFrom === madeFrom;
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

type Sources = ReturnType<typeof readPythonSources>;

/** Files of the library that are loaded once everything is that exercises may import. */
async function usedModules(): Promise<ReadonlySet<string>> {
  const python = await loadPyodide();
  python.globals.set('gradus_names', JSON.stringify(LATER));
  const found = python.runPython(`
import builtins, importlib, json, sys
names = json.loads(gradus_names)
import cmath, collections, copy, dataclasses, decimal, enum, fractions, functools, heapq, itertools, linecache, math
import operator, re, statistics, string, traceback, types, typing, importlib.abc, importlib.util
for name in names:
    importlib.import_module(name)
try:
    raise ExceptionGroup('', [ValueError('x')])
except ExceptionGroup as error:
    ''.join(traceback.format_exception(error))
json.dumps([module.__file__ for module in list(sys.modules.values()) if getattr(module, '__file__', None)])
`) as string;
  const inArchive = (JSON.parse(found) as string[]).map((path) => /\.zip\/(.+)$/u.exec(path)?.[1]);
  return new Set(inArchive.filter((path) => path !== undefined));
}

/** Uncompressed: it is compressed as a whole on its way, and read from memory. */
function cutLibrary(archive: Uint8Array, used: ReadonlySet<string>): Uint8Array {
  const kept = Object.entries(unzipSync(archive)).filter(
    ([path]) => !path.endsWith('/') && (isUsed(path, used) || WHOLE.some((start) => path.startsWith(start))),
  );
  return zipSync(Object.fromEntries(kept), { level: 0, mtime: '2000-01-01' });
}

function isUsed(path: string, used: ReadonlySet<string>): boolean {
  return used.has(path) || used.has(path.replace(/\.pyc$/u, '.py'));
}

/** An interpreter remembers where in its archive each module lies: its snapshot goes with this archive only. */
async function snapshotWith(library: Uint8Array, sources: Sources): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-python-'));
  try {
    const stdLibURL = join(folder, 'python_stdlib.zip');
    writeFileSync(stdLibURL, library);
    return await snapshotPython({ load: (options) => loadPyodide({ ...options, stdLibURL }), sources });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
