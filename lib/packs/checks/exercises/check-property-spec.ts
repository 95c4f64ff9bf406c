import type { ExerciseSpec, FunctionSpec } from '#lib/exercises/exercise.ts';
import type { PropertySpec } from '#lib/exercises/property.ts';
import { outputPaths } from '#lib/exercises/output-paths.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** What a property speaks of: a function that is called, its inputs and outputs, and regimes that there are. */
export function checkPropertySpec(
  spec: ExerciseSpec,
  property: PropertySpec,
  source: YamlSource,
  path: YamlPath,
): Problem[] {
  const missing = (kind: string, name: string, known: readonly string[], at: YamlPath): Problem[] => {
    if (known.includes(name)) return [];
    const what = `the property “${property.id}” names the ${kind} “${name}”, which there is not`;
    return [source.problem({ code: 'unknown-name', what, fix: spellingOf(name, known) }, [...path, ...at])];
  };
  const called = spec.functions.filter(({ hidden }) => !hidden);
  const fn = called.find(({ name }) => name === property.function);
  const functions = called.map(({ name }) => name);
  if (!fn) return missing('function', property.function, functions, ['function']);
  const regimes = spec.regimes.map(({ id }) => id);
  return [
    ...(property.regimes ?? []).flatMap((id, index) => missing('regime', id, regimes, ['regimes', index])),
    ...inputsIn(property).flatMap(({ name, at }) => missing('input', name, inputsOf(fn), at)),
    ...outputsIn(property).flatMap(({ name, at }) => missing('output', name, outputPaths(fn.returns), at)),
    ...(property.brokenBy === undefined
      ? []
      : missing(
          'mistake',
          property.brokenBy,
          spec.mistakes.map(({ id }) => id),
          ['brokenBy'],
        )),
    ...saysNothing(property).map(({ what, fix, at }) =>
      source.problem({ code: 'unknown-name', what: `the property “${property.id}” ${what}`, fix }, [...path, ...at]),
    ),
  ];
}

type Named = { readonly name: string; readonly at: YamlPath };

function inputsIn(property: PropertySpec): Named[] {
  if (property.kind === 'within') return [];
  if (property.kind === 'sums-to') {
    return property.among === undefined ? [] : [{ name: property.among, at: ['among'] }];
  }
  return 'inputs' in property ? namesAt(property.inputs, 'inputs') : namesAt(property.input, 'input');
}

function outputsIn(property: PropertySpec): Named[] {
  if ('output' in property) return [{ name: property.output, at: ['output'] }];
  const moved = property.kind === 'invariant' ? namesAt(property.moved ?? [], 'moved') : [];
  return [...namesAt(property.outputs ?? [], 'outputs'), ...moved];
}

/** One name, several of them, or the keys of a record. */
function namesAt(named: string | readonly string[] | Readonly<Record<string, unknown>>, field: string): Named[] {
  if (typeof named === 'string') return [{ name: named, at: [field] }];
  if (Array.isArray(named)) return named.map((name: string, index) => ({ name, at: [field, index] }));
  return Object.keys(named).map((name) => ({ name, at: [field, name] }));
}

type Empty = { readonly what: string; readonly fix: string; readonly at: YamlPath };

/** What the schema lets through, and is no law. */
function saysNothing(property: PropertySpec): Empty[] {
  if (property.kind === 'within' && !((property.from ?? -Infinity) <= (property.to ?? Infinity))) {
    return [{ what: 'has bounds that nothing lies between', fix: 'let “from” be the smaller one', at: ['from'] }];
  }
  if (property.kind === 'within' && property.from === undefined && property.to === undefined) {
    return [{ what: 'has no bound', fix: 'say “from”, “to” or both', at: [] }];
  }
  if (property.kind === 'invariant' && property.moved && property.per.length > 0) {
    const what = 'moves outputs along, by which of several numbers is not clear';
    return [{ what, fix: 'remove “per”, or “moved”', at: ['moved'] }];
  }
  return [];
}

function inputsOf({ params }: FunctionSpec): string[] {
  return params.map((param) => param.replace(/\?$/u, ''));
}
