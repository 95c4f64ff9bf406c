import { unreachable } from '#lib/base/invariant.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { DrawnInput } from '#lib/exercises/input-spec.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { sizeOf, stridesOf } from '#lib/base/shape.ts';
import { sizeIn } from './size-in.ts';

/** Draws one tensor (or nested arrays) of a regime whose sizes are `dims`. Throws on a size that has no number. */
export function drawTensor(spec: DrawnInput, dims: Readonly<Record<string, number>>, prng: Prng): WireValue {
  const shape = spec.shape.map((size) => sizeIn(dims, size));
  const data = Float64Array.from(draw(spec, shape, prng), Math.fround);
  for (const { at, to } of spec.set ?? []) overwrite(data, shape, { at, to: Math.fround(to) });
  if (spec.as === 'array') return nest(data, shape);
  if (spec.as === 'int-tensor') return { tensor: true, shape, dtype: 'int32', data: Int32Array.from(data) };
  return { tensor: true, shape, dtype: 'float32', data };
}

function draw(spec: DrawnInput, shape: readonly number[], prng: Prng): ArrayLike<number> {
  const size = sizeOf(shape);
  const each = (next: (index: number) => number): number[] => Array.from({ length: size }, (_, index) => next(index));
  switch (spec.draw) {
    case 'normal':
      return each(() => spec.mean + spec.std * prng.normal());
    case 'uniform':
      return each(() => spec.from + (spec.to - spec.from) * prng.uniform());
    case 'upstream':
      return each(() => (prng.uniform() < 0.5 ? -1 : 1) * (0.5 + prng.uniform()));
    case 'apart':
      return drawApart(size, spec.gap, prng);
    case 'pick':
      return each(() => spec.values[prng.integer(0, spec.values.length - 1)]!);
    case 'integer':
      return each(() => prng.integer(spec.from, spec.to));
    case 'mask':
      return drawMask(shape, spec, prng);
    case 'causal':
      return each((index) => {
        const keys = shape.at(-1)!;
        return index % keys <= Math.floor(index / keys) % shape.at(-2)! ? 1 : 0;
      });
    case 'given':
      return each((index) => spec.values[spec.values.length === 1 ? 0 : index]!);
    default:
      return unreachable(spec);
  }
}

/** Half of them negative; each a little more than `gap` from the next one and from 0. */
function drawApart(size: number, gap: number, prng: Prng): number[] {
  const negatives = Math.floor(size / 2) + (size % 2 === 1 && prng.uniform() < 0.5 ? 1 : 0);
  const step = (): number => gap * (1.05 + Math.abs(prng.normal()));
  const ladder = (count: number, sign: number): number[] => {
    let height = 0;
    return Array.from({ length: count }, () => sign * (height += step()));
  };
  return prng.shuffle([...ladder(negatives, -1), ...ladder(size - negatives, 1)]);
}

function drawMask(shape: readonly number[], spec: DrawnInput & { readonly draw: 'mask' }, prng: Prng): number[] {
  const keys = shape.at(-1) ?? 1;
  const strides = stridesOf(shape.slice(0, -1));
  const empty = new Set(
    (spec.empty ?? []).map((at) => at.reduce((sum, index, axis) => sum + index * strides[axis]!, 0)),
  );
  const rows = keys === 0 ? 0 : sizeOf(shape) / keys;
  return Array.from({ length: rows }, (_, row) => {
    const drawn = Array.from({ length: keys }, () => (prng.uniform() < spec.keep ? 1 : 0));
    drawn[prng.integer(0, keys - 1)] = 1;
    return empty.has(row) ? drawn.map(() => 0) : drawn;
  }).flat();
}

type Overwrite = { readonly at: readonly (number | null)[]; readonly to: number };

function overwrite(data: Float64Array, shape: readonly number[], { at, to }: Overwrite): void {
  const strides = stridesOf(shape);
  for (let index = 0; index < data.length; index += 1) {
    const isMeant = at.every((wanted, axis) => {
      const here = Math.floor(index / strides[axis]!) % shape[axis]!;
      return wanted === null || here === (wanted + shape[axis]!) % shape[axis]!;
    });
    if (isMeant) data[index] = to;
  }
}

function nest(data: Float64Array, shape: readonly number[]): WireValue {
  if (shape.length === 0) return data[0];
  const [count = 0, ...rest] = shape;
  const size = sizeOf(rest);
  return Array.from({ length: count }, (_, index) => nest(data.subarray(index * size, (index + 1) * size), rest));
}
