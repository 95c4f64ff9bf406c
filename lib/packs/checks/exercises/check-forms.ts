import type { ExerciseSpec, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { InputSpec } from '#lib/exercises/input-spec.ts';
import type { Size } from '#lib/exercises/size.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import { outputPaths } from '#lib/exercises/output-paths.ts';
import { spellingOf } from '#lib/packs/checks/spelling-of.ts';

/** Gradients by autodiff, steps, refusals and the regimes of mistakes: what they name is there, and they go together. */
export function checkForms(spec: ExerciseSpec, source: YamlSource): Problem[] {
  return [
    ...spec.functions.flatMap((fn, index) => {
      const named = atPath(source, ['functions', index, 'autodiff']);
      return [...checkAutodiff(fn, named), ...checkAsked(spec, fn, named)];
    }),
    ...spec.regimes.flatMap((regime, index) => checkSteps(spec, regime, atPath(source, ['regimes', index, 'steps']))),
    ...spec.mistakes.flatMap(({ regime }, index) =>
      regime === undefined
        ? []
        : atPath(source, ['mistakes', index])(
            'regime',
            regime,
            spec.regimes.map(({ id }) => id),
            ['regime'],
          ),
    ),
  ];
}

/** A problem where a name is not among those that there are. */
type Named = ((kind: string, name: string, known: readonly string[], at: YamlPath) => Problem[]) & {
  readonly say: (finding: Omit<Finding, 'code'>, at: YamlPath) => Problem[];
};

function atPath(source: YamlSource, path: YamlPath): Named {
  const say: Named['say'] = (finding, at) => [source.problem({ code: 'unknown-name', ...finding }, [...path, ...at])];
  const named = (kind: string, name: string, known: readonly string[], at: YamlPath): Problem[] =>
    known.includes(name) ? [] : say({ what: `there is no ${kind} “${name}”`, fix: spellingOf(name, known) }, at);
  return Object.assign(named, { say });
}

function checkAutodiff({ name, autodiff, gradientOf, hidden, params, returns }: FunctionSpec, named: Named): Problem[] {
  if (!autodiff) return [];
  if (gradientOf ?? hidden) {
    const what = `${name} is ${hidden ? 'hidden' : 'itself a gradient'}, so none is taken through it`;
    return named.say({ what, fix: 'remove “autodiff”, or put it at the learner’s forward' }, []);
  }
  const { of, output } = autodiff;
  const outputs = outputPaths(returns);
  const needsOutput = output === undefined && typeof returns !== 'string';
  return [
    ...of.flatMap((input, index) => named('parameter', input.split('.')[0]!, params.map(bare), ['of', index])),
    ...(output === undefined ? [] : named('output', output, outputs, ['output'])),
    ...(needsOutput
      ? named.say({ what: `${name} returns a record`, fix: `say which “output”: ${outputs[0]}` }, [])
      : []),
  ];
}

/** Somewhere the gradient is taken. */
function checkAsked({ regimes }: ExerciseSpec, { name, autodiff, params }: FunctionSpec, named: Named): Problem[] {
  const isAsked = regimes.some(({ functions, gradient, inputs, lanes, steps, throws }) => {
    const isCalled = functions?.includes(name) ?? params.every((param) => param.endsWith('?') || param in inputs);
    return isCalled && gradient && lanes.includes('exact') && !steps && !throws;
  });
  if (!autodiff || isAsked) return [];
  const what = `no regime takes the gradient of ${name}`;
  return named.say({ what, fix: 'let one run in the exact lane, without “gradient: false”' }, []);
}

function checkSteps(spec: ExerciseSpec, regime: RegimeSpec, named: Named): Problem[] {
  const { steps, dims, inputs, throws } = regime;
  if (!steps) return [];
  const called = spec.functions.filter(({ hidden }) => !hidden);
  const fn = called.find(({ name }) => name === steps.function);
  const names = called.map(({ name }) => name);
  if (!fn) return named('function', steps.function, names, ['function']);
  const params = fn.params.map(bare);
  const outputs = [...outputPaths(fn.returns), ...(typeof fn.returns === 'string' ? [] : Object.keys(fn.returns))];
  const drawn = Object.keys(inputs);
  return [
    ...(typeof steps.count === 'string' ? named('dim', steps.count, Object.keys(dims), ['count']) : []),
    ...Object.entries(steps.carry).flatMap(([output, param]) => [
      ...named('output', output, outputs, ['carry', output]),
      ...named('parameter', param, params, ['carry', output]),
      ...(params.includes(param) ? named('input', param, drawn, ['carry', output]) : []),
    ]),
    ...steps.each.flatMap((name, index) => [
      ...named('parameter', name, params, ['each', index]),
      ...checkSlices(name, inputs[name], {
        count: steps.count,
        say: (what, fix) => named.say({ what, fix }, ['each', index]),
      }),
    ]),
    ...(throws ? named.say({ what: 'a regime either has steps or throws', fix: 'make two regimes of it' }, []) : []),
  ];
}

type Slices = { readonly count: Size; readonly say: (what: string, fix: string) => Problem[] };

/** One slice for each call: its first axis, or its length, is the count. */
function checkSlices(name: string, input: InputSpec | undefined, { count, say }: Slices): Problem[] {
  if (input === undefined) return say(`the input “${name}” is not drawn here`, 'add it to “inputs”');
  const length = lengthOf(input);
  if (length === null || length === count) return [];
  return say(`${name} has ${length} slices for ${count} calls`, `make ${count} its first axis`);
}

/** Null of what is only known once it is computed. */
function lengthOf(input: InputSpec): Size | null {
  if (typeof input !== 'object' || !('draw' in input)) return null;
  if ('shape' in input) return input.shape[0] ?? 0;
  return input.draw === 'list' && typeof input.length !== 'object' ? input.length : null;
}

function bare(param: string): string {
  return param.replace(/\?$/u, '');
}
