import { broadcastShape } from './broadcast.ts';
import { denseStrides, placesOf, sizeOf, valuesOf, type Cell } from './cell.ts';
import { BOOL, isFloat, promoted, type Dtype, type NumberArray } from './dtypes.ts';
import type { Dense, Kernels } from './kernels.ts';
import { Refusal, tuple } from './refusal.ts';
import type { Store } from './store.ts';
import { floatsOf } from './unary.ts';
import { reshaped, stretched, transposed } from './views.ts';
import { wholeOrRefused } from './whole.ts';

/** `a @ b`: matrices in the last two axes, stacks of them in the others; a vector is a row before, a column after. */
export function matmul(kernels: Kernels, store: Store, one: Cell, other: Cell): Cell {
  for (const [at, cell] of [one, other].entries()) {
    if (cell.shape.length > 0) continue;
    throw new Refusal(
      'V',
      `matmul: Input operand ${at} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)`,
    );
  }
  const [isRow, isColumn] = [one.shape.length === 1, other.shape.length === 1];
  const left = isRow ? reshaped(store, one, [1, ...one.shape]) : one;
  const right = isColumn ? reshaped(store, other, [...other.shape, 1]) : other;
  const [k, kOther] = [left.shape.at(-1)!, right.shape.at(-2)!];
  if (k !== kOther) {
    throw new Refusal(
      'V',
      `matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ${kOther} is different from ${k})`,
    );
  }
  const product = stacked(kernels, store, left, right);
  const shape = product.shape.slice(0, -2);
  if (!isRow) shape.push(product.shape.at(-2)!);
  if (!isColumn) shape.push(product.shape.at(-1)!);
  return { ...product, shape, strides: denseStrides(shape) };
}

/** `np.dot`: the sum over the last axis of one and the last but one of the other. */
export function dot(kernels: Kernels, store: Store, one: Cell, other: Cell): Cell {
  const [left, right] = [one.shape, other.shape];
  const inner = Math.max(0, right.length - 2);
  const [k, kOther] = [left.at(-1)!, right[inner]!];
  if (k !== kOther) {
    throw new Refusal(
      'V',
      `shapes ${tuple(left)} and ${tuple(right)} not aligned: ${k} (dim ${left.length - 1}) != ${kOther} (dim ${inner})`,
    );
  }
  const order = [inner, ...right.map((_, axis) => axis).filter((axis) => axis !== inner)];
  const rest = right.filter((_, axis) => axis !== inner);
  const rows = sizeOf(left.slice(0, -1));
  const a = reshaped(store, one, [rows, k]);
  const b = reshaped(store, transposed(other, order), [k, sizeOf(rest)]);
  const shape = [...left.slice(0, -1), ...rest];
  return { ...stacked(kernels, store, a, b), shape, strides: denseStrides(shape) };
}

/** Matrix products of two stacks of matrices, broadcast against each other. */
function stacked(kernels: Kernels, store: Store, one: Cell, other: Cell): Cell & { shape: number[] } {
  const stack = broadcastShape(one.shape.slice(0, -2), other.shape.slice(0, -2));
  const [n, k, m] = [one.shape.at(-2)!, one.shape.at(-1)!, other.shape.at(-1)!];
  const shape = [...stack, n, m];
  const to = promoted(one.storage.dtype, other.storage.dtype);
  const count = sizeOf(stack);
  if (sizeOf(shape) === 0 || k === 0) return owned(store, store.room(to, shape), shape, to);
  const a = flattened(one, stack, count);
  const b = flattened(other, stack, count);
  if (isFloat(to)) {
    store.fits(to, shape);
    const inputs = { a: dense(store, a, [count, n, k]), b: dense(store, b, [count, k, m]) };
    const { data } = kernels.run('BatchMatMul', inputs, { transposeA: false, transposeB: false });
    return owned(store, data, shape, to);
  }
  const data = store.room(to, shape);
  const [x, y] = [valuesOf(a), valuesOf(b)];
  for (let at = 0; at < data.length; at += 1) {
    const column = at % m;
    const row = Math.floor(at / m) % n;
    const matrix = Math.floor(at / (m * n));
    let sum = 0;
    for (let inner = 0; inner < k; inner += 1) {
      sum += x[(matrix * n + row) * k + inner]! * y[(matrix * k + inner) * m + column]!;
    }
    data[at] = to === BOOL ? Math.min(1, sum) : sum;
  }
  if (to !== BOOL) wholeOrRefused(data, to);
  kernels.ran('matmul', [x, y], data);
  return owned(store, data, shape, to);
}

function owned(store: Store, data: NumberArray, shape: number[], dtype: Dtype): Cell & { shape: number[] } {
  return { ...store.own(data, shape, dtype), shape };
}

function flattened(cell: Cell, stack: readonly number[], count: number): Cell {
  const isAlone = sizeOf(cell.shape.slice(0, -2)) === count;
  return isAlone ? cell : stretched(cell, [...stack, ...cell.shape.slice(-2)]);
}

function dense(store: Store, cell: Cell, shape: readonly number[]): Dense {
  return { data: floatsOf(store, cell), shape };
}

/** One array of an einsum: its letters, and which element goes with each step. */
type Operand = { readonly values: NumberArray; readonly letters: readonly string[]; readonly shape: readonly number[] };

/** Sums of products over the letters that the result lacks: `ij,jk->ik`, without an ellipsis. */
export function einsum(
  kernels: Kernels,
  store: Store,
  { inputs, output }: { readonly inputs: readonly string[]; readonly output: string },
  cells: readonly Cell[],
): Cell {
  const to = cells.map(({ storage }) => storage.dtype).reduce(promoted);
  const operands = cells.map((cell, at): Operand => ({
    values: isFloat(to) ? floatsOf(store, cell) : valuesOf(cell),
    letters: Array.from(inputs[at]!),
    shape: cell.shape,
  }));
  const lengths = lengthsOf(operands, output);
  const kept = Array.from(output);
  const summed = [...lengths.keys()].filter((letter) => !kept.includes(letter));
  const shape = kept.map((letter) => lengths.get(letter)!);
  const data = store.room(to, shape);
  const inner = summed.map((letter) => lengths.get(letter)!);
  const walks = operands.map((operand) => walkOf(operand, [...kept, ...summed], [...shape, ...inner]));
  const count = sizeOf(inner);
  for (let at = 0; at < data.length; at += 1) {
    for (let step = 0; step < count; step += 1) {
      let product = 1;
      for (const { values, places } of walks) {
        const place = at * count + step;
        product *= values[places ? places[place]! : place]!;
      }
      // Added where it lies, so that floats of 32 bits are rounded as they are in a kernel.
      data[at]! += product;
    }
  }
  if (!isFloat(to) && to !== BOOL) wholeOrRefused(data, to);
  kernels.ran(
    'einsum',
    operands.map(({ values }) => values),
    data,
  );
  return store.own(data, shape, to);
}

function lengthsOf(operands: readonly Operand[], output: string): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const [at, { letters, shape }] of operands.entries()) {
    if (letters.length !== shape.length) {
      throw new Refusal(
        'V',
        letters.length > shape.length
          ? `einstein sum subscripts string contains too many subscripts for operand ${at}`
          : "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
      );
    }
    for (const [axis, letter] of letters.entries()) {
      const length = shape[axis]!;
      const known = lengths.get(letter);
      if (known === undefined || known === 1) lengths.set(letter, length);
      else if (length !== 1 && length !== known) throw new Refusal('V', remapped(operands, output));
    }
  }
  return lengths;
}

/** NumPy’s words for lengths that do not meet: each shape along the letters of the result, then the others. */
function remapped(operands: readonly Operand[], output: string): string {
  const others = new Set(operands.flatMap(({ letters }) => letters));
  const all = [...Array.from(output), ...[...others].filter((letter) => !output.includes(letter)).toSorted()];
  const shapes = operands.map(({ letters, shape }) => {
    const along = all.map((letter) => (letters.includes(letter) ? String(shape[letters.indexOf(letter)]) : 'newaxis'));
    const first = along.findIndex((length) => length !== 'newaxis');
    return `${tuple(shape)}->(${along.slice(first).join(',')}${along.length === 1 ? ',' : ''}) `;
  });
  return `operands could not be broadcast together with remapped shapes [original->remapped]: ${shapes.join('')}`;
}

/** For each step over all letters the element of an operand; null where they come one after the other. */
function walkOf(
  { values, letters, shape }: Operand,
  all: readonly string[],
  lengths: readonly number[],
): { readonly values: NumberArray; readonly places: Int32Array | null } {
  const strides = denseStrides(shape);
  const steps = all.map((letter) =>
    letters.reduce((sum, own, axis) => (own === letter && shape[axis] !== 1 ? sum + strides[axis]! : sum), 0),
  );
  if (letters.join() === all.join() && shape.join() === lengths.join()) return { values, places: null };
  return { values, places: placesOf({ shape: lengths, strides: steps, offset: 0 }) };
}
