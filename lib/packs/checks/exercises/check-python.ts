import { nearestName } from '#lib/base/nearest-name.ts';
import { snakeCase } from '#lib/base/snake-case.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import { makersOf } from '#lib/exercises/makers-of.ts';
import { PYTHON_FILES, type PythonFile, type PythonSources } from '#lib/packs/format/exercise-sources.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';

/** Where an exercise’s files are, and whether its pack is not one of the repository’s. */
type Where = { readonly pack: string; readonly path: string; readonly foreign: boolean };

/**
 * The same solution with NumPy and with PyTorch, and the prelude of both: each file has every function, under its name in snake case, with its
 * parameters in their order. A pack of others need not have them.
 */
export function checkPython(sources: PythonSources, spec: ExerciseSpec, { pack, path, foreign }: Where): Problem[] {
  return PYTHON_FILES.flatMap((file) => {
    const where = { pack, file: `${path}/${file}` };
    const source = sources[file];
    const needed = neededIn(file, spec);
    if (source === null) return foreign || needed.length === 0 ? [] : [fileProblem(MISSING[file], where)];
    return needed.flatMap((fn) => signatureProblem(fn, source, where));
  });
}

const MISSING: Readonly<Record<PythonFile, Finding>> = {
  'solution.py': {
    code: 'missing-python',
    what: 'this file is missing',
    fix: 'write the solution with NumPy, as one would in an interview',
  },
  'pytorch.py': {
    code: 'missing-python',
    what: 'this file is missing',
    fix: 'write the solution with PyTorch, as one would write it there',
  },
  'prelude.py': {
    code: 'missing-python',
    what: 'this file is missing',
    fix: 'write what prelude.ts makes, for arrays of NumPy and tensors of PyTorch alike',
  },
};

/** A function, and its parameters where they are known. */
type Needed = { readonly name: string; readonly params: readonly string[] | null };

/** In PyTorch every forward of which a gradient is taken, too: its own differentiation is what that is held against. */
function neededIn(file: PythonFile, spec: ExerciseSpec): readonly Needed[] {
  if (file === 'prelude.py') return makersOf(spec).map((name) => ({ name, params: null }));
  const { functions } = spec;
  const forwards = new Set(functions.flatMap(({ gradientOf }) => gradientOf?.forward ?? []));
  return functions.filter(({ name, hidden }) => !hidden || (file === 'pytorch.py' && forwards.has(name)));
}

function signatureProblem(
  { name, params }: Needed,
  source: string,
  where: { readonly pack: string; readonly file: string },
): Problem[] {
  const wanted = snakeCase(name);
  const found = definitionsIn(source);
  const own = found.find((one) => one.name === wanted);
  if (!own) {
    const near = nearestName(
      wanted,
      found.map((one) => one.name),
    );
    const what = `there is no function ${wanted} for ${name}${near === null ? '' : `; did you mean ${near}?`}`;
    return [fileProblem({ code: 'python-name', what, fix: `write “def ${wanted}(…):”` }, where)];
  }
  if (params === null) return [];
  const order = params.map((param) => snakeCase(param.replace(/\?$/u, '')));
  // A name that Python keeps for itself gets an underscore.
  if (order.join() === own.params.map((param) => param.replace(/_$/u, '')).join()) return [];
  const what = `${wanted} takes (${own.params.join(', ')}), and ${name} takes (${params.join(', ')})`;
  return [
    fileProblem({ code: 'python-name', what, fix: `let it take (${order.join(', ')})` }, where, source, own.offset),
  ];
}

type Definition = { readonly name: string; readonly params: readonly string[]; readonly offset: number };

/** Functions at the top of a module, with the names of their parameters; a `*` between them is none. */
function definitionsIn(source: string): Definition[] {
  return [...source.matchAll(/^def\s+(\w+)\s*\(([^)]*)\)/gmu)].map(({ 1: name = '', 2: list = '', index }) => ({
    name,
    params: list
      .split('\n')
      .map((line) => line.replace(/#.*$/u, ''))
      .join('')
      .split(',')
      .map((param) => /^\s*(\w+)/u.exec(param)?.[1] ?? '')
      .filter((param) => param !== ''),
    offset: index,
  }));
}
