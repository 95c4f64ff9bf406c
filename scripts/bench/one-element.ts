import { prngFrom } from '#lib/base/prng.ts';
import { compile } from '#lib/runner/compile.ts';
import type { Bench } from './confusion.ts';

/** How many solutions with one element of one result 1 % off were found out. */
export type OneElement = {
  readonly exercise: string;
  readonly trials: number;
  readonly caught: number;
  /** Found by the numerical gradient alone, of those whose wrong function is a gradient. */
  readonly gradientTrials: number;
  readonly caughtByGradient: number;
};

/** Corrupts one random element that is not negligible, in every call, and judges in the exact lane. */
export async function oneElementOff(
  { runner, exercise, judgeable }: Bench,
  trials: number,
  progress: (done: number, total: number) => void,
): Promise<OneElement> {
  const compiled = compile(exercise.solution);
  if (!compiled.ok) throw new Error(`${exercise.id}: ${compiled.problem.message}`);
  const functions = judgeable.spec.functions.filter(
    ({ hidden, returns }) => !hidden && JSON.stringify(returns).includes('"tensor"'),
  );
  const prng = prngFrom(`${exercise.id}/one-element`);
  let [done, caught, gradientTrials, caughtByGradient] = [0, 0, 0, 0];
  for (let trial = 0; trial < trials && functions.length > 0; trial += 1) {
    const fn = functions[trial % functions.length]!;
    const source = corrupted(compiled.value, fn.name, prng.uniform(), prng.uniform());
    const options = { lanes: ['exact'], backends: ['cpu'], seed: trial + 1, visibleOnly: false } as const;
    const report = await runner.run({ judgeable, source, options });
    const failed = report.checks.filter(({ status, function: name }) => status === 'fail' && name === fn.name);
    if (failed.length > 0) caught += 1;
    if (fn.gradientOf) {
      gradientTrials += 1;
      if (failed.some(({ name }) => name === 'gradient')) caughtByGradient += 1;
    }
    progress((done += 1), trials);
  }
  return { exercise: exercise.id, trials: done, caught, gradientTrials, caughtByGradient };
}

/** The solution, with `name` wrapped: of one tensor in its result, the element at a random place is 1 % too large. */
function corrupted(solution: string, name: string, which: number, where: number): string {
  return `
const tf = require('@tensorflow/tfjs');
const right = {};
(function (exports) { ${solution}
})(right);
function tensorsIn(value, found) {
  if (value instanceof tf.Tensor) { if (value.size > 0 && value.dtype === 'float32') found.push(value); }
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) tensorsIn(item, found);
  return found;
}
function swapped(value, from, to) {
  if (value === from) return to;
  if (typeof value !== 'object' || value === null || value instanceof tf.Tensor) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, swapped(item, from, to)]));
}
function wrong(result) {
  const tensors = tensorsIn(result, []);
  if (tensors.length === 0) return result;
  const tensor = tensors[Math.floor(${which} * tensors.length)];
  const numbers = Array.from(tensor.dataSync());
  const least = 1e-3 * Math.max(...numbers.map(Math.abs));
  const places = numbers.flatMap((number, at) => (Math.abs(number) > least ? [at] : []));
  if (places.length === 0) return result;
  numbers[places[Math.floor(${where} * places.length)]] *= 1.01;
  return swapped(result, tensor, tf.tensor(numbers, tensor.shape));
}
exports.${name} = (...args) => wrong(right.${name}(...args));
for (const other of Object.keys(right)) if (!(other in exports)) exports[other] = right[other];
`;
}
