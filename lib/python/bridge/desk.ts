import { Refusal } from '#lib/python/refusal.ts';
import type { Kernels } from '#lib/python/kernels.ts';
import type { Store } from '#lib/python/store.ts';
import { sizeOf, type Cell } from '#lib/python/cell.ts';
import { promoted, promotedWeakly, type Dtype } from '#lib/python/dtypes.ts';
import { converter } from '#lib/python/write.ts';

/** What every function of the bridge works with. */
export type Desk = { readonly store: Store; kernels: Kernels | null };

/** What Python sends: numbers, names, and None for what is left out. */
export type Sent = number | bigint | string | boolean | null | undefined;

/** A function of the bridge: what it makes is kept, and goes by its number. */
export type Asked = (desk: Desk & { readonly kernels: Kernels }, ...sent: never[]) => Cell | number | string | void;

/** The functions of the bridge as Python calls them. */
export type Guarded = Readonly<Record<string, (...sent: Sent[]) => unknown>>;

/** An error as it crosses: a letter that says which, a colon, and the words. */
const UNKNOWN = 'R';

/** No exception crosses the bridge: what is refused is told by `error`, and by an answer below 0. */
export function guarded(desk: Desk, functions: Readonly<Record<string, Asked>>): Guarded {
  let error = '';
  const api: Record<string, (...sent: Sent[]) => unknown> = {
    error: () => {
      const told = error;
      error = '';
      return told;
    },
    // For answers that may be below 0 by themselves.
    failed: () => error !== '',
  };
  for (const [name, ask] of Object.entries(functions)) {
    api[name] = (...sent) => {
      try {
        const answer = (ask as (...all: unknown[]) => ReturnType<Asked>)(desk, ...sent);
        return typeof answer === 'object' ? told(desk.store.keep(answer), answer) : answer;
      } catch (caught) {
        if (caught instanceof Refusal) error = `${caught.kind}:${caught.message}`;
        else error = `${UNKNOWN}:${caught instanceof Error ? caught.message : String(caught)}`;
        return -1;
      }
    };
  }
  return Object.freeze(api);
}

/** An array as one number: its own, whether it has no axes, and its type, so that nobody has to ask for these. */
function told(handle: number, { shape, storage }: Cell): number {
  return handle * 16 + (shape.length === 0 ? 8 : 0) + storage.dtype;
}

/** A number that Python sent; integers beyond doubles are refused. */
export function numberOf(sent: Sent): number {
  if (typeof sent === 'bigint') {
    throw new Refusal('O', 'Python integer too large to convert to C long');
  }
  return Number(sent);
}

/** One number as an array without axes, of the type that it takes beside `other`; `weak`: a scalar of Python’s own. */
export function scalarCell({ store }: Desk, number: Sent, weak: number, other: Dtype): Cell {
  const dtype = promotedWeakly(other, weak);
  const data = store.room(dtype, []);
  data[0] = converter(data, dtype)(numberOf(number));
  return store.own(data, [], dtype);
}

/** The type in which arrays meet. */
export function meeting(...cells: readonly Cell[]): Dtype {
  return cells.map(({ storage }) => storage.dtype).reduce(promoted);
}

/** The first number of an array, for what has only one. */
export function only(cell: Cell): number {
  return sizeOf(cell.shape) === 1 ? cell.storage.data[cell.offset]! : Number.NaN;
}
