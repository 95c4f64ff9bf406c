/** What a piece of code gave, as evaluate.py tells it: a kind of value with its type, shape and numbers, or an error. */
export type Told = {
  readonly error?: string;
  readonly message?: string;
  readonly items?: readonly Told[];
  readonly data?: readonly unknown[];
  readonly [what: string]: unknown;
};

/** How far two computations of one number may lie apart. */
const RELATIVE = 1e-12;
const SINGLE = 1e-6;
/** Of numbers nearer to 0 than this the distance counts. */
const SMALL = 1e-3;

/** The same kind, type and shape, the same numbers but for rounding; of an error the same words, to which ours may add a hint. */
export function isSameAnswer(real: Told, ours: Told): boolean {
  if (real.error !== undefined || ours.error !== undefined) {
    // Pythons differ in what they say of 0.
    if (real.error === 'ZeroDivisionError' && ours.error === real.error) return true;
    return real.error === ours.error && plainer(ours.message).startsWith(plainer(real.message));
  }
  const keys = Object.keys(real);
  return (
    keys.length === Object.keys(ours).length &&
    keys.every((key) => (key === 'items' || key === 'data' ? true : isEqual(real[key], ours[key]))) &&
    areSame(real.items, ours.items, isSameAnswer) &&
    areSame(real.data, ours.data, (one, other) => isSameNumber(one, other, toleranceOf(real)))
  );
}

/** Whether ours says that it is not here, where NumPy has an answer. */
export function isRefused({ error, message = '' }: Told): boolean {
  return (error === 'NotImplementedError' || error === 'OverflowError') && /\bhere\b/.test(message);
}

/** Types of C are named with their module, those of Python without. */
function plainer(message = ''): string {
  return message.replaceAll('numpy.', '');
}

function areSame<Item>(
  real: readonly Item[] | undefined,
  ours: readonly Item[] | undefined,
  same: (real: Item, ours: Item) => boolean,
): boolean {
  if (!real || !ours) return real === ours;
  return real.length === ours.length && real.every((item, at) => same(item, ours[at]!));
}

function isSameNumber(real: unknown, ours: unknown, relative: number): boolean {
  if (typeof real !== 'number' || typeof ours !== 'number') return real === ours;
  const scale = Math.max(Math.abs(real), Math.abs(ours), SMALL);
  return Math.abs(real - ours) <= relative * scale;
}

/** Where floats of 32 bits are no more than a name here, the real ones are rounded. */
function toleranceOf({ dtype }: Told): number {
  return dtype === 'torch.float32' ? SINGLE : RELATIVE;
}

function isEqual(real: unknown, ours: unknown): boolean {
  return JSON.stringify(real) === JSON.stringify(ours);
}
