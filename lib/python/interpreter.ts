import type { loadPyodide, PyodideInterface } from 'pyodide';

/** Texts of modules by name: those of numpy and torch, learner.py and forbidden.py. */
export type PythonSources = Readonly<Record<string, string>>;

/** What starts an interpreter: where Pyodide lies, the modules, and where what is printed goes. */
export type Starting = {
  readonly load: typeof loadPyodide;
  readonly indexUrl?: string;
  readonly sources: PythonSources;
  /** The memory of an interpreter that has started before, which starts in a fraction of the time; null: none. */
  readonly snapshot: Uint8Array | null;
  readonly print: (line: string) => void;
};

/** What Python finds of the realm around it: what Pyodide itself needs, and nothing else. */
const LENT = ['Object', 'Array', 'Promise', 'Map', 'Set', 'Error', 'Uint8Array', 'setTimeout', 'clearTimeout'] as const;

/** Modules that learners import, so that they lie in the snapshot. */
const AHEAD =
  'cmath, collections, copy, dataclasses, decimal, enum, fractions, functools, heapq, itertools, json, ' +
  'linecache, math, operator, random, re, statistics, string, traceback, types, typing';

/** Puts our modules where Python looks for them; texts go in once, and stay in the memory of a snapshot. */
const FINDER = `
import importlib.abc, importlib.util, json, sys
class _Ours(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, texts):
        self.texts = texts
    def find_spec(self, name, path=None, target=None):
        if name in self.texts:
            return importlib.util.spec_from_loader(name, self, is_package=any(text.startswith(name + '.') for text in self.texts))
    def exec_module(self, module):
        name = module.__name__
        exec(compile(self.texts[name], '<' + name + '>', 'exec'), module.__dict__)
sys.meta_path.insert(0, _Ours(json.loads(gradus_sources)))
del gradus_sources
import os, posix
for name in ('system', 'popen', 'posix_spawn', 'execv', 'fork'):
    for module in (os, posix):
        if hasattr(module, name):
            delattr(module, name)
del os, posix, name, module
import numpy, torch, learner, forbidden
import ${AHEAD}
`;

/** An interpreter with our NumPy and torch in it, before anybody’s code; nothing of the realm is in its reach. */
export async function startPython(starting: Starting): Promise<PyodideInterface> {
  const { load, snapshot, print } = starting;
  const python = await load({ ...optionsOf(starting), ...(snapshot && { _loadSnapshot: snapshot }) });
  if (!snapshot) prepare(python, starting.sources);
  python.setStdout({ batched: print });
  python.setStderr({ batched: print });
  return python;
}

/** The memory of an interpreter that has started, for `snapshot`. */
export async function snapshotPython(starting: Omit<Starting, 'snapshot' | 'print'>): Promise<Uint8Array> {
  const python = await starting.load({ ...optionsOf(starting), _makeSnapshot: true });
  prepare(python, starting.sources);
  return python.makeMemorySnapshot();
}

type Options = NonNullable<Parameters<typeof loadPyodide>[0]>;

function optionsOf({ indexUrl }: Pick<Starting, 'indexUrl'>): Options {
  const lent = Object.create(null) as Record<string, unknown>;
  for (const name of LENT) lent[name] = (globalThis as Record<string, unknown>)[name];
  return {
    jsglobals: lent,
    env: { HOME: '/home', PYTHONHASHSEED: '0' },
    ...(indexUrl !== undefined && { indexURL: indexUrl }),
  };
}

function prepare(python: PyodideInterface, sources: PythonSources): void {
  python.globals.set('gradus_sources', JSON.stringify(sources));
  python.runPython(FINDER);
}
