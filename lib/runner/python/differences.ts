import { isPromise, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { AutodiffGradients, AutodiffQuestion } from '#lib/tensor/autodiff.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { exportValue, ValueRefused } from '#lib/tensor/export-value.ts';
import { importArguments } from '#lib/tensor/import-arguments.ts';
import { outputAt } from '#lib/tensor/output-at.ts';
import { isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** Beside how far the numbers of a tensor lie apart: small enough for the curve, large beside what float64 rounds away. */
const STEP = 1e-3;

/**
 * What autodiff is asked for, by differences: arrays of Python’s are on no tape, so the gradient of a function is that of its
 * numbers. Central differences at two steps, extrapolated: good to about 1e-10. Throws what the function throws.
 */
export async function differences(
  engine: Engine,
  call: ModuleFunction,
  { args, output, upstream, of }: AutodiffQuestion,
): Promise<AutodiffGradients> {
  const objective = async (nudged: readonly WireValue[]): Promise<number> => {
    const value = await outputOf(engine, call, { args: nudged, output });
    if (value.shape.join() !== upstream.shape.join()) {
      throw new ValueRefused(`the function did not return a tensor of shape [${upstream.shape.join(', ')}]`);
    }
    let sum = 0;
    for (const [at, number] of value.data.entries()) sum += number * upstream.data[at]!;
    return sum;
  };
  const gradients: WireTensor[] = [];
  for (const place of of) {
    const tensor = outputAt(args[place.argument], place.field) as WireTensor;
    const data = new Float64Array(tensor.data.length);
    const step = STEP * spreadOf(tensor.data);
    for (let at = 0; at < data.length; at += 1) {
      const slope = async (by: number): Promise<number> => {
        const [up, down] = [by, -by].map((change) => moved(args, { ...place, at, by: change }));
        return ((await objective(up!)) - (await objective(down!))) / (2 * by);
      };
      data[at] = (4 * (await slope(step / 2)) - (await slope(step))) / 3;
    }
    gradients.push({ tensor: true, shape: tensor.shape, dtype: 'float32', data });
  }
  return gradients;
}

/** The standard deviation, at most 1; of numbers that are all the same, their size. */
function spreadOf(numbers: WireTensor['data']): number {
  let [sum, squares] = [0, 0];
  for (const number of numbers) sum += number;
  const mean = sum / numbers.length;
  for (const number of numbers) squares += (number - mean) ** 2;
  const spread = Math.sqrt(squares / numbers.length);
  return Math.min(1, spread > 0 ? spread : Math.max(Math.abs(mean), 0.01));
}

type Move = { readonly argument: number; readonly field: string | null; readonly at: number; readonly by: number };

/** The arguments with one element of one tensor moved. */
function moved(args: readonly WireValue[], { argument, field, at, by }: Move): WireValue[] {
  return args.map((arg, index) => (index === argument ? movedIn(arg, field?.split('.') ?? [], { at, by }) : arg));
}

function movedIn(
  value: WireValue,
  path: readonly string[],
  move: { readonly at: number; readonly by: number },
): WireValue {
  if (isWireTensor(value)) {
    const data = value.data.slice();
    data[move.at]! += move.by;
    return { ...value, data };
  }
  const [name = '', ...rest] = path;
  const record = value as Readonly<Record<string, WireValue>>;
  return { ...record, [name]: movedIn(record[name], rest, move) };
}

async function outputOf(
  engine: Engine,
  call: ModuleFunction,
  { args, output }: Pick<AutodiffQuestion, 'args' | 'output'>,
): Promise<WireTensor> {
  const tensors = engine.tf.engine();
  tensors.startScope('differences');
  try {
    const returned = call(...importArguments(engine, args).values);
    const found = outputAt(isPromise(returned) ? await returned : returned, output);
    const value = await exportValue(engine, found);
    if (!isWireTensor(value)) throw new ValueRefused('the function did not return an array');
    return value;
  } finally {
    tensors.endScope();
  }
}
