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
  ];
}

type Named = { readonly name: string; readonly at: YamlPath };

function inputsIn(property: PropertySpec): Named[] {
  if ('inputs' in property) return Object.keys(property.inputs).map((name) => ({ name, at: ['inputs', name] }));
  if (property.kind !== 'sums-to') return [{ name: property.input, at: ['input'] }];
  return property.among === undefined ? [] : [{ name: property.among, at: ['among'] }];
}

function outputsIn(property: PropertySpec): Named[] {
  if ('output' in property) return [{ name: property.output, at: ['output'] }];
  const { outputs = [] } = property;
  return Array.isArray(outputs)
    ? outputs.map((name: string, index) => ({ name, at: ['outputs', index] }))
    : Object.keys(outputs).map((name) => ({ name, at: ['outputs', name] }));
}

function inputsOf({ params }: FunctionSpec): string[] {
  return params.map((param) => param.replace(/\?$/u, ''));
}
