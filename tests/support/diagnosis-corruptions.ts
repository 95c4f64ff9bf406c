import type { Prng } from '#lib/base/prng.ts';
import { factorsOf, type Factor } from '#lib/grader/diagnoses/factors.ts';
import { indexOf, stridesOf } from '#lib/base/shape.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';
import { placeCorruptions } from './diagnosis-places.ts';
import { rightOf, tensorOf, type Corruption, type Outputs, type Right } from './diagnosis-trial.ts';

type Index = readonly number[];

/** Every class of errors that has a name, and garbage, which has none. */
export const corruptions: readonly Corruption[] = [
  byFactor(
    'ratio of one output',
    ({ a, b }, factor) => ({ a: times(a, factor), b }),
    (name) => `ratio ratio a ${name}`,
  ),
  byFactor(
    'ratio of both outputs',
    ({ a, b }, factor) => ({ a: times(a, factor), b: times(b, -1) }),
    (name) => `ratio ratios a × ${name}, b × −1`,
  ),
  {
    kind: 'ratio without a name',
    corrupt: (rights, prng) => {
      const factor = 1.3 + 0.01 * prng.uniform();
      return { name: null, outputs: rights.map(({ a, b }) => ({ a: times(a, factor), b })) };
    },
  },
  moved('transposed', ({ length }) => ({
    name: 'transposed transposed a',
    shape: (shape) => swapLast(shape, length),
    from: (index) => swapLast(index, length),
  })),
  moved('axes reversed in order', ({ length }) =>
    length === 2
      ? { name: 'transposed transposed a', shape: (shape) => shape.toReversed(), from: (index) => index.toReversed() }
      : {
          name: 'permuted permutedAxes a 2, 1, 0',
          shape: (shape) => shape.toReversed(),
          from: (index) => index.toReversed(),
        },
  ),
  moved('backwards along an axis', ({ length }, prng) => {
    const axis = prng.integer(0, length - 1);
    return {
      name: `permuted permutedReversed a ${axis}`,
      from: (index, shape) => index.with(axis, shape[axis]! - 1 - index[axis]!),
    };
  }),
  moved('rolled by one', ({ length }, prng) => {
    const axis = prng.integer(0, length - 1);
    const by = prng.integer(0, 1) === 0 ? 1 : -1;
    return {
      name: `permuted permutedRolled a ${axis} ${by}`,
      from: (index, shape) => index.with(axis, (index[axis]! - by + shape[axis]!) % shape[axis]!),
    };
  }),
  {
    kind: 'blocks exchanged',
    multiple: 12,
    corrupt: (rights, prng) => {
      const count = prng.integer(2, 4);
      const order = [...Array(count).keys()];
      const other = prng.integer(1, count - 1);
      [order[0], order[other]] = [order[other]!, order[0]!];
      const outputs = rights.map(({ a, b }) => ({
        a: remap(a, a.shape, (index) => inBlock(index, a.shape, order)),
        b,
      }));
      const name = `permuted permutedBlocks a 1 ${count} ${order.map((each) => each + 1).join(', ')}`;
      return { name, outputs };
    },
  },
  {
    kind: 'two outputs exchanged',
    corrupt: (rights) => ({
      name: 'permuted permutedOutputs a b',
      outputs: rights.map(({ a, b }) => ({ a: b, b: a })),
    }),
  },
  byTerm('a term missing', () => ({ name: '0', valueIn: () => 0 })),
  byTerm('a term with the wrong sign', () => ({ name: '−1', valueIn: () => -1 })),
  byTerm('a term scaled', (rights, prng) => drawFactor(rights, prng)),
  ...placeCorruptions,
  {
    kind: 'wrong in some regimes',
    corrupt: (rights, prng) => {
      const wrong = prng
        .shuffle([0, 1, 2, 3, 4])
        .slice(0, prng.integer(1, 2))
        .toSorted((one, other) => one - other);
      const titles = wrong.map((at) => `inputs ${at}`).join(' ');
      return {
        name: `regime regimeOnly f ${wrong.length} ${titles}`,
        outputs: rights.map((right, at) => (wrong.includes(at) ? garbage(right, prng) : right)),
      };
    },
  },
  { kind: 'garbage', corrupt: (rights, prng) => ({ name: null, outputs: rights.map((each) => garbage(each, prng)) }) },
  {
    kind: 'noise',
    corrupt: (rights, prng) => ({
      name: null,
      outputs: rights.map(({ a, b }) => ({ a: tensorOf(a.shape, (at) => a.data[at]! + 1e-4 * prng.normal()), b })),
    }),
  },
];

type Move = {
  readonly name: string;
  readonly shape?: (shape: Index) => Index;
  /** Where the element at an index is taken from; `shape` is that of the right tensor. */
  readonly from: (index: Index, shape: Index) => Index;
};

function moved(kind: string, draw: (shape: Index, prng: Prng) => Move): Corruption {
  return {
    kind,
    corrupt: (rights, prng) => {
      const { name, shape = (same) => same, from } = draw(rights[0]!.a.shape, prng);
      const outputs = rights.map(({ a, b }) => ({ a: remap(a, shape(a.shape), (index) => from(index, a.shape)), b }));
      return { name, outputs };
    },
  };
}

function byFactor(
  kind: string,
  make: (right: Right, factor: number) => Outputs,
  called: (name: string) => string,
): Corruption {
  return {
    kind,
    corrupt: (rights, prng) => {
      const factor = drawFactor(rights, prng);
      return { name: called(factor.name), outputs: rights.map((right) => make(right, factor.valueIn(right.dims))) };
    },
  };
}

function byTerm(kind: string, draw: (rights: readonly Right[], prng: Prng) => Factor): Corruption {
  return {
    kind,
    corrupt: (rights, prng) => {
      const factor = draw(rights, prng);
      const term = prng.shuffle(Object.keys(rights[0]!.summands))[0]!;
      const first = factor.valueIn(rights[0]!.dims);
      const outputs = rights.map(({ a, b, dims, summands }) => {
        const more = factor.valueIn(dims) - 1;
        return { a: tensorOf(a.shape, (at) => a.data[at]! + more * summands[term]!.data[at]!), b };
      });
      return { name: `term term a ${term} ${first === 0 ? 0 : factor.name}`, outputs };
    },
  };
}

function drawFactor(rights: readonly Right[], prng: Prng): Factor {
  return prng.shuffle(factorsOf(rights.map(({ dims }) => dims)))[0]!;
}

function times(tensor: WireTensor, factor: number): WireTensor {
  return tensorOf(tensor.shape, (at) => factor * tensor.data[at]!);
}

function remap(tensor: WireTensor, shape: Index, from: (index: Index) => Index): WireTensor {
  const strides = stridesOf(tensor.shape);
  return tensorOf(shape, (offset) => {
    const source = from(indexOf(offset, shape));
    return tensor.data[source.reduce((sum, at, axis) => sum + at * strides[axis]!, 0)]!;
  });
}

function swapLast(items: Index, length: number): Index {
  return items.with(length - 2, items[length - 1]!).with(length - 1, items[length - 2]!);
}

function inBlock(index: Index, shape: Index, order: Index): Index {
  const length = shape[1]! / order.length;
  return index.with(1, order[Math.floor(index[1]! / length)]! * length + (index[1]! % length));
}

function garbage({ dims, a }: Right, prng: Prng): Outputs {
  return rightOf(dims, a.shape, prng);
}
