import { broadcastShape, stretchedPlaces } from './broadcast.ts';
import { isSameShape, sizeOf, valuesOf, type Cell } from './cell.ts';
import { BOOL, floated, isFloat, promoted, type Dtype, type NumberArray } from './dtypes.ts';
import type { Kernels } from './kernels.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import { applyUnary, floatsOf, smallType, unsupported } from './unary.ts';
import { wholeOrRefused } from './whole.ts';

type Rule = (x: number, y: number) => number;

/** The engine’s kernels for floats, and what whole numbers do; those without keep to floats. */
const ARITHMETIC: Readonly<Record<string, { readonly kernel?: string; readonly whole: Rule; readonly truth?: Rule }>> =
  {
    add: { kernel: 'Add', whole: (x, y) => x + y, truth: (x, y) => x | y },
    subtract: { kernel: 'Sub', whole: (x, y) => x - y },
    multiply: { kernel: 'Multiply', whole: (x, y) => x * y, truth: (x, y) => x & y },
    maximum: { kernel: 'Maximum', whole: Math.max, truth: (x, y) => x | y },
    minimum: { kernel: 'Minimum', whole: Math.min, truth: (x, y) => x & y },
    power: { whole: (x, y) => x ** y },
    floor_divide: { whole: (x, y) => (y === 0 ? 0 : Math.floor(x / y) + 0) },
    remainder: { whole: (x, y) => (y === 0 ? 0 : remainder(x, y) + 0) },
    modulo: { whole: (x, y) => modulo(x, y) + 0 },
    fmod: { whole: (x, y) => (y === 0 ? 0 : (x % y) + 0) },
  };

/** The same on floats, where the engine has no kernel, or another than NumPy’s. */
const ON_FLOATS: Readonly<Record<string, Rule>> = {
  power,
  floor_divide: floorDivide,
  remainder,
  modulo,
  fmod: (x, y) => x % y,
};

/** What always gives fractions. */
const FRACTIONS: Readonly<Record<string, Rule>> = {
  arctan2: (x, y) => Math.atan2(x, y),
  hypot: (x, y) => Math.hypot(x, y),
  logaddexp,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
};

const COMPARING: Readonly<Record<string, (x: number, y: number) => boolean>> = {
  greater: (x, y) => x > y,
  greater_equal: (x, y) => x >= y,
  less: (x, y) => x < y,
  less_equal: (x, y) => x <= y,
  equal: (x, y) => x === y,
  not_equal: (x, y) => x !== y,
  logical_and: (x, y) => x !== 0 && y !== 0,
  logical_or: (x, y) => x !== 0 || y !== 0,
  logical_xor: (x, y) => (x !== 0) !== (y !== 0),
};

const ON_BITS: Readonly<Record<string, (x: bigint, y: bigint) => bigint>> = {
  bitwise_and: (x, y) => x & y,
  bitwise_or: (x, y) => x | y,
  bitwise_xor: (x, y) => x ^ y,
  left_shift: (x, y) => x << y,
  right_shift: (x, y) => x >> y,
};

/** What goes into a function of two arrays; `meet`: the type in which they meet. */
export type Pair = { readonly one: Cell; readonly other: Cell; readonly meet: Dtype };

/** One of NumPy’s functions of two arrays, element by element, broadcast. */
export function applyBinary(kernels: Kernels, store: Store, name: string, pair: Pair): Cell {
  const { meet } = pair;
  const compares = COMPARING[name];
  if (compares) return looped(kernels, store, { name, pair, to: BOOL, of: (x, y) => (compares(x, y) ? 1 : 0) });
  if (name === 'divide') return launched(kernels, store, 'RealDiv', { ...pair, meet: floated(meet) });
  const fraction = FRACTIONS[name];
  if (fraction && meet === BOOL) throw new Refusal('N', smallType(name, 'float16'));
  if (fraction) return looped(kernels, store, { name, pair, to: floated(meet), of: fraction });
  const onBits = ON_BITS[name];
  if (onBits) {
    if (isFloat(meet)) throw new Refusal('T', unsupported(name));
    const of: Rule = (x, y) => Number(onBits(BigInt(x), BigInt(y)));
    return looped(kernels, store, { name, pair, to: meet, of });
  }
  const rule = ARITHMETIC[name];
  if (rule === undefined) throw new Refusal('N', `np.${name} is not here`);
  const plainer = name === 'power' ? plainerPower(pair) : null;
  if (plainer !== null) return applyUnary(kernels, store, plainer, pair.one);
  if (isFloat(meet)) {
    const ours = ON_FLOATS[name];
    return ours && rule.kernel === undefined
      ? looped(kernels, store, { name, pair, to: meet, of: ours })
      : launched(kernels, store, rule.kernel!, pair);
  }
  if (meet === BOOL) return looped(kernels, store, { name, pair, to: BOOL, of: truthRule(name, rule.truth) });
  broadcastShape(pair.one.shape, pair.other.shape);
  if (name === 'power' && valuesOf(pair.other).some((exponent) => exponent < 0)) {
    throw new Refusal('V', 'Integers to negative integer powers are not allowed.');
  }
  return looped(kernels, store, { name, pair, to: meet, of: rule.whole });
}

/** Powers that NumPy takes as another function, and which differ in the last digit, at infinity, or in their type. */
function plainerPower({ one, other, meet }: Pair): 'sqrt' | 'square' | null {
  if (other.shape.length > 0 || one.storage.dtype !== meet) return null;
  const exponent = other.storage.data[other.offset];
  if (exponent === 2) return 'square';
  return exponent === 0.5 && isFloat(meet) ? 'sqrt' : null;
}

/** The type in which two arrays meet in a function. */
export function meetingOf(one: Cell, other: Cell): Dtype {
  return promoted(one.storage.dtype, other.storage.dtype);
}

function truthRule(name: string, truth: Rule | undefined): Rule {
  if (truth) return truth;
  if (name === 'subtract') {
    throw new Refusal(
      'T',
      'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
    );
  }
  throw new Refusal('N', smallType(name, 'int8'));
}

/** What rounds once, so that a loop gives the very digits of the engine’s kernel, and sooner. */
const PLAIN: Readonly<Record<string, Rule>> = {
  Add: (x, y) => x + y,
  Sub: (x, y) => x - y,
  Multiply: (x, y) => x * y,
  RealDiv: (x, y) => x / y,
};

function launched(kernels: Kernels, store: Store, kernel: string, { one, other, meet }: Pair): Cell {
  const shape = isSameShape(one.shape, other.shape) ? one.shape : broadcastShape(one.shape, other.shape);
  if (sizeOf(shape) === 0) return store.own(store.room(meet, shape), shape, meet);
  const plain = PLAIN[kernel];
  if (plain) return plainly(kernels, store, { name: kernel, pair: { one, other, meet }, to: meet, of: plain, shape });
  store.fits(meet, shape);
  const result = kernels.run(kernel, {
    a: { data: floatsOf(store, one), shape: one.shape },
    b: { data: floatsOf(store, other), shape: other.shape },
  });
  return store.own(result.data, result.shape, meet);
}

/** The same on floats, where neither array or one single number is stretched. */
function plainly(
  kernels: Kernels,
  store: Store,
  { name, pair: { one, other }, to, of, shape }: Loop & { readonly shape: readonly number[] },
): Cell {
  const data = store.room(to, shape);
  const [x, y] = [floatsOf(store, one), floatsOf(store, other)];
  if (y.length === 1) {
    const by = y[0]!;
    for (let at = 0; at < data.length; at += 1) data[at] = of(x[at]!, by);
  } else if (x.length === data.length && y.length === data.length) {
    for (let at = 0; at < data.length; at += 1) data[at] = of(x[at]!, y[at]!);
  } else if (x.length === data.length && isRow(other.shape, shape)) {
    for (let from = 0; from < data.length; from += y.length) {
      for (let at = 0; at < y.length; at += 1) data[from + at] = of(x[from + at]!, y[at]!);
    }
  } else {
    fill(data, { x, y, of, atX: stretchedPlaces(one.shape, shape), atY: stretchedPlaces(other.shape, shape) });
  }
  kernels.ran(name, [x, y], data);
  return store.own(data, shape, to);
}

/** Whether an array is the same for every row of a larger one. */
function isRow(shape: readonly number[], of: readonly number[]): boolean {
  const lead = of.length - shape.length;
  return shape.every((length, axis) => length === of[lead + axis]);
}

type Loop = { readonly name: string; readonly pair: Pair; readonly to: Dtype; readonly of: Rule };

function looped(kernels: Kernels, store: Store, { name, pair: { one, other }, to, of }: Loop): Cell {
  const shape = broadcastShape(one.shape, other.shape);
  const data = store.room(to, shape);
  const [x, y] = [valuesOf(one), valuesOf(other)];
  fill(data, { x, y, of, atX: stretchedPlaces(one.shape, shape), atY: stretchedPlaces(other.shape, shape) });
  if (!isFloat(to) && to !== BOOL) wholeOrRefused(data, to);
  kernels.ran(name, [x, y], data);
  return store.own(data, shape, to);
}

type Filling = {
  readonly x: NumberArray;
  readonly y: NumberArray;
  readonly of: Rule;
  readonly atX: Int32Array | null;
  readonly atY: Int32Array | null;
};

function fill(data: NumberArray, { x, y, of, atX, atY }: Filling): void {
  for (let at = 0; at < data.length; at += 1) {
    data[at] = of(x[atX ? atX[at]! : at]!, y[atY ? atY[at]! : at]!);
  }
}

/** C’s pow, which differs from JavaScript’s where one side says the answer by itself. */
function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}

/** Python’s remainder: it has the sign of the divisor. */
function remainder(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 || Object.is(y, -0) ? -0 : 0;
  return rest < 0 === y < 0 ? rest : rest + y;
}

/** torch’s remainder: the sign of the divisor, but 0 has that of what is divided. */
function modulo(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** NumPy’s `npy_divmod`: what is left after the remainder has been taken off is a multiple, up to rounding. */
function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function logaddexp(x: number, y: number): number {
  if (x === y) return x + Math.LN2;
  const apart = x - y;
  if (apart > 0) return x + Math.log1p(Math.exp(-apart));
  return apart <= 0 ? y + Math.log1p(Math.exp(apart)) : apart;
}
