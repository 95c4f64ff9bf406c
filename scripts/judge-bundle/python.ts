import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { snapshotPython } from '#lib/python/interpreter.ts';
import { readPythonSources } from './python-sources.ts';

/** What a sandbox for Python reads beside itself. */
export const PYTHON_FILES = ['python.json', 'python.snapshot'];

/** Writes our modules of Python, and the memory of an interpreter that has started with them. */
export async function bundlePython(folder: string): Promise<void> {
  const sources = readPythonSources(join('lib', 'python'));
  writeFileSync(join(folder, 'python.json'), JSON.stringify(sources));
  writeFileSync(join(folder, 'python.snapshot'), await snapshotPython({ load: loadPyodide, sources }));
}
