import { isPlain, numbersOf, type Numbers, type Output } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** What must be equal if a property holds: two tensors of one shape, or two plain values. */
export type Claim = { readonly output: string } & (
  | { readonly plain: false; readonly expected: Numbers; readonly actual: Numbers }
  | { readonly plain: true; readonly expected: WireValue; readonly actual: WireValue }
);

/** What an output has to be now, by what it was and what it is, in the two forms that it may have. */
export type Change = {
  readonly numbers: (before: Numbers, after: Numbers) => Numbers;
  readonly plain: (before: WireValue, after: WireValue) => WireValue;
};

/** The claim that an output is what `change` makes of it as it was in the first call. */
export function claimOf(
  [before, after]: readonly [readonly Output[], readonly Output[]],
  path: string,
  { numbers, plain }: Change,
): Claim {
  const output = shownPath(path);
  const [was, is] = [outputAt(before, path), outputAt(after, path)];
  if (was && is && isPlain(was.kind)) {
    return { output, plain: true, expected: plain(was.value, is.value), actual: is.value };
  }
  const [one, other] = [numbersAt(before, path), numbersAt(after, path)];
  return { output, plain: false, expected: numbers(one, other), actual: other };
}

/** Leaves everything as it was. */
export const UNCHANGED: Change = { numbers: (before) => before, plain: (before) => before };

/** Makes of every number another one, by what it is now; what is no number stays. */
export function eachNumber(change: (before: number, after: number) => number): Change {
  const plain = (before: WireValue, after: WireValue): WireValue => {
    if (typeof before === 'number') return typeof after === 'number' ? change(before, after) : before;
    if (typeof before !== 'object' || before === null || isWireTensor(before)) return before;
    const inside = (key: string | number): WireValue =>
      typeof after === 'object' && after !== null ? (after as Readonly<Record<string, WireValue>>)[key] : undefined;
    if (Array.isArray(before)) return before.map((item: WireValue, at) => plain(item, inside(at)));
    return Object.fromEntries(Object.entries(before).map(([key, item]) => [key, plain(item, inside(key))]));
  };
  return {
    plain,
    numbers: ({ shape, data }, after) => ({
      shape,
      data: Float64Array.from(data, (number, at) => change(number, after.data[at] ?? number)),
    }),
  };
}

/** The output at a path, `value` being the result itself; undefined where there is none. */
export function outputAt(outputs: readonly Output[], path: string): Output | undefined {
  return outputs.find((output) => output.path === shownPath(path));
}

/** Its numbers. */
export function numbersAt(outputs: readonly Output[], path: string): Numbers {
  return numbersOf(outputAt(outputs, path)?.value);
}

/** The path that a comparison shows. */
export function shownPath(path: string): string {
  return path === 'value' ? '' : path;
}
