import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PythonSources } from '#lib/python/interpreter.ts';

/** Our modules of Python, as they lie in this folder. */
export function readPythonSources(folder: string): PythonSources {
  const packages = ['numpy', 'torch'].flatMap((name) => modulesOf(join(folder, name), name));
  const own = ['learner', 'forbidden'].map((name) => [name, readFileSync(join(folder, `${name}.py`), 'utf8')] as const);
  return Object.fromEntries([...packages, ...own]);
}

/** The modules of a package, and those of the packages in it. */
function modulesOf(folder: string, name: string): (readonly [string, string])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return modulesOf(path, `${name}.${entry.name}`);
    if (!entry.name.endsWith('.py')) return [];
    const python = entry.name === '__init__.py' ? name : `${name}.${entry.name.replace(/\.py$/, '')}`;
    return [[python, readFileSync(path, 'utf8')] as const];
  });
}
