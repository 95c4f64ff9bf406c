import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PythonSources } from '#lib/python/interpreter.ts';

/** Our modules of Python, as they lie in this folder. */
export function readPythonSources(folder: string): PythonSources {
  const parts = readdirSync(join(folder, 'numpy')).filter((file) => file.endsWith('.py'));
  const entries = parts.map((file) => {
    const name = file === '__init__.py' ? 'numpy' : `numpy.${file.replace(/\.py$/, '')}`;
    return [name, readFileSync(join(folder, 'numpy', file), 'utf8')] as const;
  });
  const learner = readFileSync(join(folder, 'learner.py'), 'utf8');
  return Object.fromEntries([...entries, ['learner', learner]]);
}
