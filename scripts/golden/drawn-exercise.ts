import type { RunSnippet } from '#lib/base/snippet.ts';
import type { ExerciseSpec, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { InputSpec } from '#lib/exercises/input-spec.ts';
import { casesOf, paramsOf } from '#lib/grader/inputs/cases.ts';
import { drawInputs } from '#lib/grader/inputs/draw-inputs.ts';
import { drawnGroups } from '#lib/grader/inputs/draw-sizes.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { withDerived, type GoldenInputs } from './derived-inputs.ts';
import { goldenValue } from './golden-value.ts';

/** The regimes of an exercise in the exact lane, drawn small, as scripts/golden/run.py takes them. */
export async function drawnExercise(exercise: Exercise, run: RunSnippet): Promise<object> {
  const { id, spec } = exercise;
  const cases = casesOf(spec, 'exact', false);
  const regimes = [];
  for (const regime of spec.regimes) {
    const asked = cases.filter((one) => one.regime === regime).map(({ fn }) => fn);
    if (asked.length === 0) continue;
    const inputs = await withDerived(exercise, regime, await drawnInputs(regime), run);
    const calls = asked.map((fn) => drawnCall(spec, regime, fn));
    regimes.push({ id: regime.id, inputs: Object.fromEntries(inputs), calls, ...stepsOf(regime) });
  }
  return { id, folder: `exercises/${id}`, regimes };
}

/** What is drawn; a function that is made by its maker and the names of what it is made of. */
async function drawnInputs(regime: RegimeSpec): Promise<GoldenInputs> {
  const entries = Object.entries(regime.inputs);
  const drawn = entries.filter(([, input]) => !isDependent(input));
  const small = { ...regime, dims: smallSizes(regime), inputs: Object.fromEntries(drawn) };
  const values = await drawInputs(small, 'golden', () => Promise.reject(new Error('nothing is derived here')));
  return new Map(
    entries.flatMap(([name, input]) => {
      if (values.has(name)) return [[name, goldenValue(values.get(name))] as const];
      return typeof input === 'object' && 'make' in input ? [[name, input] as const] : [];
    }),
  );
}

function isDependent(input: InputSpec): boolean {
  return typeof input === 'object' && ('make' in input || ('from' in input && 'args' in input));
}

function drawnCall(spec: ExerciseSpec, regime: RegimeSpec, fn: FunctionSpec): object {
  const { name, returns, autodiff } = fn;
  const call = { function: name, args: argumentNames(fn, regime), returns, ...(regime.throws ? { throws: true } : {}) };
  if (regime.throws || regime.steps) return call;
  if (autodiff && regime.gradient) return { ...call, autodiff: { of: autodiff.of, output: autodiff.output } };
  const gradient = fn.gradientOf;
  const forward = spec.functions.find((other) => other.name === gradient?.forward);
  if (!gradient || !forward || !regime.gradient) return call;
  const { output, upstream, of } = gradient;
  const args = argumentNames(forward, regime);
  if (args.some((arg) => !(arg in regime.inputs))) return call;
  return { ...call, gradient: { forward: forward.name, args, output, upstream, of } };
}

/** How the function of a regime in steps is called, on its small sizes. */
function stepsOf(regime: RegimeSpec): object {
  if (!regime.steps) return {};
  const { count, carry, each } = regime.steps;
  return { steps: { count: typeof count === 'number' ? count : smallSizes(regime)[count], carry, each } };
}

/** Inputs of the regime, in the order of the parameters; what is not drawn is left out at the end. */
function argumentNames(fn: FunctionSpec, { inputs }: RegimeSpec): string[] {
  const names = paramsOf(fn).map(({ name }) => name);
  while (names.length > 0 && !Object.hasOwn(inputs, names.at(-1)!)) names.pop();
  return names;
}

/** Sizes in the order that they have, each as small as it may be: 2, 3, 4 and so on. */
function smallSizes(regime: RegimeSpec): Record<string, number> {
  let last = 1;
  const small: Record<string, number> = { ...regime.dims };
  for (const { names, size, least } of drawnGroups(regime).toSorted((one, other) => one.size - other.size)) {
    last = Math.min(size, Math.max(last + 1, least));
    for (const name of names) small[name] = last;
  }
  return small;
}
