import { unreachable } from '#lib/base/invariant.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { PlainSpec } from '#lib/exercises/plain-draw.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { sizeIn } from './size-in.ts';

/** Draws strings, numbers and lists of them; every number is one that float32 holds. Throws on a size that has no number. */
export function drawPlain(spec: PlainSpec, dims: Readonly<Record<string, number>>, prng: Prng): WireValue {
  if (typeof spec !== 'object') return spec;
  if ('fields' in spec) {
    return Object.fromEntries(
      Object.entries(spec.fields).map(([field, inner]) => [field, drawPlain(inner, dims, prng)]),
    );
  }
  switch (spec.draw) {
    case 'word':
      return spec.values[prng.integer(0, spec.values.length - 1)];
    case 'number':
      if (spec.integer) return prng.integer(Math.ceil(spec.from), Math.floor(spec.to));
      return Math.fround(spec.from + (spec.to - spec.from) * prng.uniform());
    case 'index':
      return prng.integer(0, sizeIn(dims, spec.below) - 1);
    case 'list': {
      const { length } = spec;
      const count = typeof length === 'object' ? prng.integer(length.from, length.to) : sizeIn(dims, length);
      return Array.from({ length: count }, () => drawPlain(spec.of, dims, prng));
    }
    default:
      return unreachable(spec);
  }
}
