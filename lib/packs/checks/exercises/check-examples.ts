import type { ExampleSpec } from '#lib/exercises/example.ts';
import type { ExerciseSpec, FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** Examples name a function, its parameters and its outputs; an exercise of the repository has at least one. */
export function checkExamples(spec: ExerciseSpec, source: YamlSource, foreign: boolean): Problem[] {
  if (spec.examples.length === 0) return foreign ? [] : [source.problem(MISSING, [])];
  return spec.examples.flatMap((example, index) => checkExample(spec, example, source, ['examples', index]));
}

const MISSING: Finding = {
  code: 'missing-example',
  what: 'there is no example',
  fix: 'write under “examples” a call with small numbers, and what it gives',
};

function checkExample(spec: ExerciseSpec, example: ExampleSpec, source: YamlSource, path: YamlPath): Problem[] {
  const asked = spec.functions.filter(({ hidden }) => !hidden);
  const fn = asked.find(({ name }) => name === example.function);
  if (!fn) {
    const names = asked.map(({ name }) => name);
    return [source.problem(unknown('function', example.function, names), [...path, 'function'])];
  }
  return [...checkInputs(fn, example, source, path), ...checkOutput(fn, example, source, path)];
}

function checkInputs(fn: FunctionSpec, { inputs }: ExampleSpec, source: YamlSource, path: YamlPath): Problem[] {
  const params = fn.params.map((param) => param.replace(/\?$/u, ''));
  const used = new Set(
    Object.values(inputs).flatMap((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Array.isArray(value['args'])
        ? value['args']
        : [],
    ),
  );
  const strange = Object.keys(inputs).filter((name) => !params.includes(name) && !used.has(name));
  const missing = fn.params.filter((param) => !param.endsWith('?') && !Object.hasOwn(inputs, param));
  return [
    ...strange.map((name) =>
      source.problemAtKey(unknown('parameter', name, params, fn.name), [...path, 'inputs', name]),
    ),
    ...missing.map((param) => {
      const what = `${fn.name} needs “${param}”, which this example does not give`;
      return source.problem({ code: 'unknown-name', what, fix: 'add it to “inputs”' }, [...path, 'inputs']);
    }),
  ];
}

function checkOutput({ name, returns }: FunctionSpec, { output }: ExampleSpec, source: YamlSource, path: YamlPath) {
  if (typeof returns === 'string') return [];
  if (typeof output !== 'object' || output === null || Array.isArray(output)) {
    const what = `${name} gives a record, and this output is none`;
    const fix = `write ${Object.keys(returns).join(', ')}, each with its value`;
    return [source.problem({ code: 'wrong-field', what, fix }, [...path, 'output'])];
  }
  const names = Object.keys(returns);
  return [
    ...Object.keys(output)
      .filter((one) => !names.includes(one))
      .map((one) => source.problemAtKey(unknown('output', one, names, name), [...path, 'output', one])),
    ...names
      .filter((one) => !Object.hasOwn(output, one))
      .map((one) => {
        const what = `${name} gives “${one}” too`;
        return source.problem({ code: 'wrong-field', what, fix: 'write its value' }, [...path, 'output']);
      }),
  ];
}

function unknown(kind: string, name: string, known: readonly string[], owner?: string): Finding {
  const what = owner === undefined ? `there is no ${kind} “${name}”` : `${owner} has no ${kind} “${name}”`;
  return { code: 'unknown-name', what, fix: spellingOf(name, known) };
}
