/** What printing asks of a tensor. */
export type PrintedTensor = {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly isDisposed: boolean;
  readonly dataSync: () => ArrayLike<unknown>;
};

const MAX_ELEMENTS = 100;
const DIGITS = 7;

/** True for a tensor of TensorFlow.js, of whichever copy. */
export function isTensor(value: object): value is PrintedTensor {
  return 'dataSync' in value && 'shape' in value && 'dtype' in value && Array.isArray(value.shape);
}

/** A tensor with its dtype, its shape and its numbers to seven digits, row by row: `Tensor float32 [2, 2]`. */
export function printTensor(tensor: PrintedTensor): string {
  const title = `Tensor ${tensor.dtype} [${tensor.shape.join(', ')}]`;
  if (tensor.isDisposed) return `${title} (disposed of)`;
  const data = tensor.dataSync();
  const shown = { left: MAX_ELEMENTS };
  const body = nested(data, { shape: tensor.shape, offset: 0, depth: 0, shown });
  return tensor.shape.length > 1 ? `${title}\n${body}` : `${title} ${body}`;
}

type Part = {
  readonly shape: readonly number[];
  readonly offset: number;
  readonly depth: number;
  readonly shown: { left: number };
};

function nested(data: ArrayLike<unknown>, { shape, offset, depth, shown }: Part): string {
  const [length, ...rest] = shape;
  if (length === undefined) {
    shown.left -= 1;
    return element(data[offset]);
  }
  const step = rest.reduce((product, size) => product * size, 1);
  const parts: string[] = [];
  for (let at = 0; at < length; at += 1) {
    if (shown.left <= 0) {
      parts.push(`… ${length - at} more`);
      break;
    }
    parts.push(nested(data, { shape: rest, offset: offset + at * step, depth: depth + 1, shown }));
  }
  return `[${parts.join(rest.length === 0 ? ', ' : `,\n${' '.repeat(depth + 1)}`)}]`;
}

function element(value: unknown): string {
  if (typeof value !== 'number') return typeof value === 'string' ? `'${value}'` : String(value);
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : String(value);
}
