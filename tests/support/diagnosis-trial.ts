import type { FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Prng } from '#lib/base/prng.ts';
import { heldOutputs } from '#lib/grader/diagnoses/held-outputs.ts';
import type { Findings } from '#lib/grader/diagnoses/findings.ts';
import type { Observation } from '#lib/grader/judging.ts';
import { largest } from '#lib/grader/tolerance.ts';
import { sizeOf } from '#lib/base/shape.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';

export type Outputs = { readonly a: WireTensor; readonly b: WireTensor };

/** One kind of input: sizes, what went in, the right outputs, and the summands of `a`. */
export type Right = Outputs & {
  readonly dims: Readonly<Record<string, number>>;
  readonly p: WireTensor;
  readonly mask: WireTensor;
  readonly summands: Readonly<Record<string, WireTensor>>;
};

/** Makes the outputs of every regime wrong in one way, and says the name of it; null where it has none. */
export type Corruption = {
  readonly kind: string;
  /** What the sizes along axis 1 are multiples of; default 1. */
  readonly multiple?: number;
  readonly corrupt: (rights: readonly Right[], prng: Prng) => Corrupted;
};
export type Corrupted = { readonly name: string | null; readonly outputs: readonly Outputs[] };

const REGIMES = 5;
const SIZES = [3, 5, 7, 11, 13];
const TERMS = ['one', 'two', 'three'];

const fn: FunctionSpec = {
  name: 'f',
  signature: { en: 'f(p, mask)', zh: 'f(p, mask)' },
  params: ['p', 'mask'],
  returns: { a: 'tensor', b: 'tensor' },
  hidden: false,
  terms: {
    a: { function: 'terms', names: Object.fromEntries(TERMS.map((name) => [name, { en: name, zh: name }])) },
  },
};

/** What the diagnosis would be given of a function with two outputs that is wrong in that way, in five regimes. */
export function drawTrial(
  { corrupt, multiple = 1 }: Corruption,
  prng: Prng,
): { findings: Findings; name: string | null } {
  const rank = prng.integer(2, 3);
  const rights = Array.from({ length: REGIMES }, (_, at) => drawRight(rank, { isFirst: at === 0, multiple }, prng));
  const { name, outputs } = corrupt(rights, prng);
  const all = rights.map((right, at) => observe(right, outputs[at]!, at));
  const summands = new Map(all.map(({ args }, at) => [args, rights[at]!.summands]));
  const findings: Findings = {
    judgeable: { mistakes: [], spec: { functions: [fn] } } as unknown as Judgeable,
    checks: [],
    failed: all.filter(({ failed }) => failed !== null),
    all,
    reference: { call: async (_, args) => ({ value: summands.get(args), inputsChanged: false, tensorsKept: 0 }) },
    callModules: () => {
      throw new Error('there are no mistakes to evaluate');
    },
  };
  return { findings, name };
}

/** A tensor by its elements’ offsets. */
export function tensorOf(shape: readonly number[], element: (offset: number) => number): WireTensor {
  const data = Float64Array.from({ length: sizeOf(shape) }, (_, offset) => element(offset));
  return { tensor: true, shape, dtype: 'float32', data };
}

type Sizes = { readonly isFirst: boolean; readonly multiple: number };

function drawRight(rank: number, { isFirst, multiple }: Sizes, prng: Prng): Right {
  const names = rank === 2 ? ['N', 'C'] : ['B', 'N', 'C'];
  // One regime is the same in every trial, so that no trial has but regimes in which two names say the same.
  const primes = isFirst ? [3, 5, 7].slice(-rank) : prng.shuffle(SIZES).slice(0, rank);
  const sizes = primes.map((prime, axis) => (axis === 1 ? multiple * prime : prime));
  return rightOf(Object.fromEntries(names.map((name, axis) => [name, sizes[axis]!])), sizes, prng);
}

/** The right outputs of one shape, drawn. */
export function rightOf(dims: Right['dims'], shape: readonly number[], prng: Prng): Right {
  const normal = (): WireTensor => tensorOf(shape, () => prng.normal());
  const summands = Object.fromEntries(TERMS.map((name) => [name, normal()]));
  const a = tensorOf(shape, (offset) => TERMS.reduce((sum, name) => sum + summands[name]!.data[offset]!, 0));
  const width = shape.at(-1)!;
  const p = normal();
  const rows = a.data.length / width;
  const empty = prng.integer(0, rows - 1);
  const partly = (empty + 1) % rows;
  // One row allows nothing, one something, the others what is drawn, but at least their first.
  const mask = tensorOf(shape, (offset) => {
    const [row, column] = [Math.floor(offset / width), offset % width];
    if (row === empty || (row === partly && column === 1)) return 0;
    return column > 0 && prng.uniform() < 0.12 ? 0 : 1;
  });
  // In the second row a zero, in the third two numbers alike.
  p.data[width + prng.integer(0, width - 1)] = 0;
  p.data[2 * width] = p.data[2 * width + 1]!;
  return { dims, p, mask, summands, a, b: normal() };
}

function observe({ dims, p, mask, a, b }: Right, wrong: Outputs, at: number): Observation {
  const regime = { id: `regime-${at}`, title: { en: `inputs ${at}`, zh: `输入 ${at}` }, dims } as unknown as RegimeSpec;
  const call: Observation = {
    lane: 'exact',
    fn,
    regime,
    args: [p, mask],
    expected: [
      { path: 'a', kind: 'tensor', value: a },
      { path: 'b', kind: 'tensor', value: b },
    ],
    tolerances: [a, b].map(({ data }) => new Float64Array(data.length).fill(1e-9 * largest(data))),
    actual: { value: wrong, inputsChanged: false, tensorsKept: 0 },
    failed: null,
  };
  return { ...call, failed: heldOutputs(call).some(({ isWrong }) => isWrong) ? 'forward' : null };
}
