import type { ExerciseSpec, FunctionSpec, RegimeSpec, ReturnsSpec } from '#lib/exercises/exercise.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import { isPlain } from '#lib/grader/outputs.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import type { Inputs } from './draw-inputs.ts';

/** One function on the inputs of one regime. */
export type Case = { readonly fn: FunctionSpec; readonly regime: RegimeSpec };

/**
 * Every case of a lane, function by function, in the exercise’s own order. What is refused, and what gives plain values
 * only, is the same in both lanes, and asked in the exact one.
 */
export function casesOf(spec: ExerciseSpec, lane: Lane, visibleOnly: boolean): Case[] {
  const visible = spec.regimes.filter((regime) => regime.visible);
  const regimes = visibleOnly && visible.length > 0 ? visible : spec.regimes;
  return spec.functions
    .filter((fn) => !fn.hidden)
    .flatMap((fn) =>
      regimes
        .filter((regime) => regime.lanes.includes(lane) && isAsked(fn, regime))
        .filter((regime) => lane === 'exact' || (!regime.throws && hasNumbers(fn.returns)))
        .map((regime) => ({ fn, regime })),
    );
}

/** True of one call that has to come back: neither a refusal nor several calls in a row. */
export function isOneCall({ regime }: Case): boolean {
  return !regime.throws && !regime.steps;
}

function hasNumbers(returns: ReturnsSpec): boolean {
  return typeof returns === 'string' ? !isPlain(returns) : Object.values(returns).some((inner) => hasNumbers(inner));
}

/** The arguments of a function, in order; a parameter that was not drawn is left out. `given` overrides the inputs. */
export function argumentsOf(fn: FunctionSpec, inputs: Inputs, given: Inputs = new Map()): WireValue[] {
  const args = paramsOf(fn).map(({ name }) => (given.has(name) ? given.get(name) : inputs.get(name)));
  while (args.length > 0 && args.at(-1) === undefined) args.pop();
  return args;
}

/** A function’s parameters, in order. */
export function paramsOf(fn: FunctionSpec): { name: string; optional: boolean }[] {
  return fn.params.map((param) => ({ name: param.replace(/\?$/, ''), optional: param.endsWith('?') }));
}

/** The function of that name; throws where the exercise has none. */
export function functionNamed(spec: ExerciseSpec, name: string): FunctionSpec {
  const fn = spec.functions.find((candidate) => candidate.name === name);
  if (!fn) throw new Error(`the exercise has no function ${name}`);
  return fn;
}

function isAsked(fn: FunctionSpec, regime: RegimeSpec): boolean {
  if (regime.steps) return regime.steps.function === fn.name;
  if (regime.functions) return regime.functions.includes(fn.name);
  return paramsOf(fn).every(({ name, optional }) => optional || name in regime.inputs);
}
