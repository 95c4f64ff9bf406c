import { stepsValue, type WireValue } from '#lib/tensor/wire.ts';
import { paramsOf, type Case } from './inputs/cases.ts';
import { sizeIn } from './inputs/size-in.ts';
import { outputsOf, type Output } from './outputs.ts';

/** The outputs that a case promises: those of its call, or of each of its steps, in order. */
export function outputsOfCase({ fn, regime }: Case, value: WireValue): Output[] {
  const { steps, dims } = regime;
  if (!steps) return outputsOf(fn.returns, value);
  const results: readonly WireValue[] = Array.isArray(value) ? value : [];
  return Array.from({ length: sizeIn(dims, steps.count) }, (_, at) =>
    outputsOf(fn.returns, results[at]).map((output) => ({ ...output, step: at + 1 })),
  ).flat();
}

/** What is really handed over: the arguments, or how they are used in steps. */
export function askedArguments({ fn, regime }: Case, args: readonly WireValue[]): readonly WireValue[] {
  const { steps, dims } = regime;
  if (!steps) return args;
  const names = paramsOf(fn).map(({ name }) => name);
  const carry = Object.entries(steps.carry).map(([output, param]) => ({
    output: output === 'value' ? '' : output,
    argument: names.indexOf(param),
  }));
  const plan = { count: sizeIn(dims, steps.count), carry, each: steps.each.map((name) => names.indexOf(name)) };
  return [stepsValue(plan, args)];
}
