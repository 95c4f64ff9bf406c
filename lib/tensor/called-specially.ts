import type { Tensor } from '@tensorflow/tfjs-core';
import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import type { ModuleExports } from './evaluate-module.ts';
import { outputAt } from './output-at.ts';
import { MadeArgument, StepsArgument } from './special-argument.ts';

/**
 * The function as it is called from outside: with what the prelude makes in place of each `MadeArgument`, anew at every
 * call, and in steps where it is given a `StepsArgument`. Then it returns a list of its results, which ends early where
 * one of them lacks what the next call needs.
 */
export function calledSpecially(engine: Engine, call: ModuleFunction, prelude: ModuleExports): ModuleFunction {
  const made = (value: unknown): unknown => {
    if (!(value instanceof MadeArgument)) return value;
    const maker = prelude[value.maker];
    if (typeof maker !== 'function') throw new Error(`the prelude does not export ${value.maker}`);
    return (maker as ModuleFunction)(...value.args.map(made));
  };
  return (...args) => {
    const [first] = args;
    return first instanceof StepsArgument ? inSteps(engine, call, { steps: first, made }) : call(...args.map(made));
  };
}

type Stepping = { readonly steps: StepsArgument; readonly made: (value: unknown) => unknown };

function inSteps(engine: Engine, call: ModuleFunction, { steps, made }: Stepping): unknown {
  const { plan, args } = steps;
  const results: unknown[] = [];
  const state = [...args];
  const next = (): unknown => {
    while (results.length < plan.count) {
      const at = results.length;
      const given = state.map((arg, index) => (plan.each.includes(index) ? sliceOf(engine, arg, at) : made(arg)));
      const returned = call(...given);
      if (isPromise(returned)) return returned.then((result) => (keep(result) ? next() : results));
      if (!keep(returned)) return results;
    }
    return results;
  };
  /** False where the next call would lack something. */
  const keep = (result: unknown): boolean => {
    results.push(snapshotOf(result));
    return plan.carry.every(({ output, argument }) => {
      state[argument] = outputAt(result, output === '' ? null : output);
      return state[argument] !== undefined;
    });
  };
  return next();
}

/** A copy of plain lists and records, since a call may write into what the one before returned; tensors as they are. */
function snapshotOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snapshotOf);
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, snapshotOf(item)])) : value;
}

/** One slice along the first axis of a tensor, or one element of a list. */
function sliceOf({ tf }: Engine, value: unknown, at: number): unknown {
  if (!(value instanceof tf.Tensor)) return (value as readonly unknown[])[at];
  const tensor: Tensor = value;
  const rest = tensor.shape.slice(1);
  const begin = [at, ...rest.map(() => 0)];
  return tf.reshape(tf.slice(tensor, begin, [1, ...rest]), rest);
}
