import { sizeOf, valuesOf, type Cell } from './cell.ts';
import { BOOL, floated, isFloat, type Dtype, type NumberArray } from './dtypes.ts';
import type { Kernels } from './kernels.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import { wholeOrRefused } from './whole.ts';

/** The engine’s kernels, by NumPy’s names, whose results have fractions. */
const KERNELS: Readonly<Record<string, string>> = {
  exp: 'Exp',
  expm1: 'Expm1',
  log: 'Log',
  log1p: 'Log1p',
  sqrt: 'Sqrt',
  sin: 'Sin',
  cos: 'Cos',
  tan: 'Tan',
  arcsin: 'Asin',
  arccos: 'Acos',
  arctan: 'Atan',
  sinh: 'Sinh',
  cosh: 'Cosh',
  tanh: 'Tanh',
  rint: 'Round',
};

/** What the engine has no kernel for, or another than NumPy’s, on floats. */
const OURS: Readonly<Record<string, (x: number) => number>> = {
  log2: (x) => Math.log2(x),
  log10: (x) => Math.log10(x),
  exp2: (x) => 2 ** x,
  cbrt: (x) => Math.cbrt(x),
  deg2rad: (x) => (x * Math.PI) / 180,
  rad2deg: (x) => (x * 180) / Math.PI,
};

/** What keeps whole numbers whole. */
const KEEPING: Readonly<Record<string, { readonly kernel?: string; readonly of: (x: number) => number }>> = {
  negative: { kernel: 'Neg', of: (x) => -x + 0 },
  absolute: { kernel: 'Abs', of: Math.abs },
  square: { kernel: 'Square', of: (x) => x * x },
  sign: { of: (x) => (x > 0 ? 1 : x < 0 ? -1 : x) },
  floor: { kernel: 'Floor', of: (x) => x },
  ceil: { kernel: 'Ceil', of: (x) => x },
  trunc: { of: Math.trunc },
  reciprocal: { of: (x) => 1 / x },
};

/** Questions about each number. */
const ASKING: Readonly<Record<string, (x: number) => boolean>> = {
  isnan: (x) => Number.isNaN(x),
  isfinite: (x) => Number.isFinite(x),
  isinf: (x) => x === Infinity || x === -Infinity,
  signbit: (x) => x < 0 || Object.is(x, -0),
  logical_not: (x) => x === 0,
};

/** One of NumPy’s functions of one array, element by element. */
export function applyUnary(kernels: Kernels, store: Store, name: string, cell: Cell): Cell {
  const { dtype } = cell.storage;
  const asks = ASKING[name];
  if (asks) return mapped(store, kernels, { name, cell, to: BOOL, of: (x) => (asks(x) ? 1 : 0) });
  if (name === 'invert') return inverted(store, kernels, cell);
  const keeping = KEEPING[name];
  if (keeping) {
    if (dtype === BOOL) refuseTruth(name);
    const isWhole = !isFloat(dtype);
    if (keeping.kernel !== undefined && !isWhole) return launched(store, kernels, keeping.kernel, cell);
    const of = name === 'reciprocal' && isWhole ? (x: number) => Math.trunc(1 / x) + 0 : keeping.of;
    return mapped(store, kernels, { name, cell, to: dtype, of });
  }
  if (dtype === BOOL) throw new Refusal('N', smallType(name, 'float16'));
  const kernel = KERNELS[name];
  if (kernel !== undefined) return launched(store, kernels, kernel, cell);
  const of = OURS[name];
  if (of === undefined) throw new Refusal('N', `np.${name} is not here`);
  return mapped(store, kernels, { name, cell, to: floated(dtype), of });
}

/** The floats of an array, one after the other, in the engine’s own kind of array. */
export function floatsOf(store: Store, cell: Cell): NumberArray {
  const values = valuesOf(cell);
  return values instanceof store.floats && isFloat(cell.storage.dtype) ? values : store.floats.from(values);
}

function launched(store: Store, kernels: Kernels, kernel: string, cell: Cell): Cell {
  const to = floated(cell.storage.dtype);
  if (sizeOf(cell.shape) === 0) return store.own(store.room(to, cell.shape), cell.shape, to);
  const { data, shape } = kernels.run(kernel, { x: { data: floatsOf(store, cell), shape: cell.shape } });
  return store.own(data, shape, to);
}

type Mapping = { readonly name: string; readonly cell: Cell; readonly to: Dtype; readonly of: (x: number) => number };

function mapped(store: Store, kernels: Kernels, { name, cell, to, of }: Mapping): Cell {
  const values = valuesOf(cell);
  const data = store.room(to, cell.shape);
  for (let at = 0; at < data.length; at += 1) data[at] = of(values[at]!);
  if (!isFloat(to) && to !== BOOL) wholeOrRefused(data, to);
  kernels.ran(name, [values], data);
  return store.own(data, cell.shape, to);
}

function inverted(store: Store, kernels: Kernels, cell: Cell): Cell {
  const { dtype } = cell.storage;
  if (isFloat(dtype)) throw new Refusal('T', unsupported('invert'));
  const of = dtype === BOOL ? (x: number) => (x === 0 ? 1 : 0) : (x: number) => -x - 1;
  return mapped(store, kernels, { name: 'invert', cell, to: dtype, of });
}

/** Truth values are what they are after most of these; some NumPy does not take, or makes small integers of. */
function refuseTruth(name: string): void {
  if (name === 'negative') {
    throw new Refusal(
      'T',
      'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.',
    );
  }
  if (name === 'sign') {
    throw new Refusal(
      'C',
      "ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None",
    );
  }
  if (name === 'square' || name === 'reciprocal') throw new Refusal('N', smallType(name, 'int8'));
}

/** What is said where NumPy would go on with a type that is not here. */
export function smallType(name: string, type: string): string {
  const plain = type === 'int8' ? 'int' : 'float';
  return `np.${name} of truth values gives ${type}, which is not here: convert them with .astype(${plain}) first`;
}

/** NumPy’s words for a function that does not take numbers of this type. */
export function unsupported(name: string): string {
  return `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''`;
}
