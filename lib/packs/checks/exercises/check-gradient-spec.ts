import type { ExerciseSpec, FunctionSpec, ReturnsSpec } from '#lib/exercises/exercise.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** What a function says it is the gradient of: that function, its outputs and both parameter lists must fit together. */
export function checkGradientSpec(
  spec: ExerciseSpec,
  one: FunctionSpec,
  source: YamlSource,
  path: YamlPath,
): Problem[] {
  const gradient = one.gradientOf;
  if (!gradient) return [];
  const forward = spec.functions.find((other) => other.name === gradient.forward);
  const names = spec.functions.map((other) => other.name);
  if (!forward) return missing('function', gradient.forward, names, { source, path: [...path, 'forward'] });
  const own = params(one);
  const theirs = params(forward);
  const outputs = outputNames(forward.returns);
  return [
    ...missing('parameter', gradient.upstream, own, { source, path: [...path, 'upstream'] }),
    ...(gradient.output === undefined
      ? []
      : missing('output', gradient.output, outputs, { source, path: [...path, 'output'] })),
    ...Object.entries(gradient.of).flatMap(([output, input]) => {
      const at = { source, path: [...path, 'of', output] };
      return missing('output', output, outputNames(one.returns), at).concat(missing('parameter', input, theirs, at));
    }),
    ...Object.entries(gradient.saved ?? {}).flatMap(([parameter, output]) => {
      const at = { source, path: [...path, 'saved', parameter] };
      return missing('parameter', parameter, own, at).concat(missing('output', output, outputs, at));
    }),
  ];
}

/** The names of a function’s outputs; `value` where it returns just one. */
export function outputNames(returns: ReturnsSpec): string[] {
  return typeof returns === 'string' ? ['value'] : Object.keys(returns);
}

function params(one: FunctionSpec): string[] {
  return one.params.map((param) => param.replace(/\?$/u, ''));
}

function missing(
  kind: string,
  name: string,
  known: readonly string[],
  at: { readonly source: YamlSource; readonly path: YamlPath },
): Problem[] {
  if (known.includes(name)) return [];
  const what = `there is no ${kind} “${name}”`;
  return [at.source.problem({ code: 'unknown-name', what, fix: spellingOf(name, known) }, at.path)];
}
