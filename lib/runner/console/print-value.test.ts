import { describe, expect, it } from 'vitest';
import { formatMessage } from './format-message.ts';
import { printTable } from './print-table.ts';
import { printValue } from './print-value.ts';

class Point {
  x = 1;
  get y(): number {
    throw new Error('getters are not called');
  }
}

function tensor(shape: readonly number[], data: readonly number[], isDisposed = false) {
  return { shape, dtype: 'float32', isDisposed, dataSync: () => data };
}

const circle: { self?: unknown } = {};
circle.self = circle;

describe('a printed value', () => {
  it.each([
    ['text', 'text'],
    [['text', "it's"], String.raw`['text', 'it\'s']`],
    [[NaN, Infinity, -Infinity, -0, 0], '[NaN, Infinity, -Infinity, -0, 0]'],
    [{ a: null, b: undefined, 'c d': 10n }, "{ a: null, b: undefined, 'c d': 10n }"],
    [Symbol('s'), 'Symbol(s)'],
    [Math.max, '[Function: max]'],
    [Point, '[class Point]'],
    [new Point(), 'Point { x: 1 }'],
    [
      {
        get later() {
          return 1;
        },
      },
      '{ later: [Getter] }',
    ],
    [new TypeError('no'), 'TypeError: no'],
    [new Map<unknown, unknown>([['a', new Set([1])]]), "Map(1) { 'a' => Set(1) { 1 } }"],
    [Float64Array.of(1, -0), 'Float64Array(2) [1, -0]'],
    [new ArrayBuffer(8), 'ArrayBuffer(8)'],
    [circle, '{ self: [Circular] }'],
    [[[[[['deep']]]]], '[[[[[Array(1)]]]]]'],
    [Object.create(null), '[Object: null prototype] {}'],
    [Promise.resolve(1), 'Promise {}'],
    [Array.from({ length: 102 }, () => 0), `[${'0, '.repeat(100)}… 2 more]`],
    [tensor([], [1 / 3]), 'Tensor float32 [] 0.3333333'],
    [tensor([2, 2], [1, NaN, -0, 4]), 'Tensor float32 [2, 2]\n[[1, NaN],\n [-0, 4]]'],
    [tensor([2], [], true), 'Tensor float32 [2] (disposed of)'],
    [[tensor([0], [])], '[Tensor float32 [0] []]'],
  ])('%#: is readable', (value, text) => {
    expect(printValue(value)).toBe(text);
  });

  it('survives whatever a proxy throws', () => {
    const hostile = new Proxy(
      {},
      {
        has: () => {
          throw new Error('no');
        },
        getPrototypeOf: () => {
          throw new Error('no');
        },
      },
    );
    expect(printValue([hostile])).toBe('[(a value that cannot be printed)]');
  });

  it('stops where a line of the report is full', () => {
    const wide = (depth: number): unknown =>
      depth === 0 ? 'x'.repeat(50) : Array.from({ length: 50 }, () => wide(depth - 1));
    expect(printValue(wide(3)).length).toBeLessThan(20_000);
  });
});

describe('a formatted message', () => {
  it.each([
    [['%s is %d', 'x', 3.5, [1]], 'x is 3.5 [1]'],
    [['%i %f %d', 3.7, '2.5', {}], '3 2.5 NaN'],
    [['%j %o %O', { a: 1 }, [1], new Map()], '{"a":1} [1] Map(0) {}'],
    [['%cred%c plain', 'color: red', ''], 'red plain'],
    [['100 %% of %s, %s', 'it'], '100 % of it, %s'],
    [['%q', 1], '%q 1'],
    [[-0, 'a', '%s'], '-0 a %s'],
    [['%j', circle], '{ self: [Circular] }'],
    [[], ''],
  ])('%#: has its specifiers filled in', (parts, text) => {
    expect(formatMessage(parts)).toBe(text);
  });
});

describe('a table', () => {
  it('has a row for each entry, and a column for each field', () => {
    expect(printTable([{ a: 1, b: 'x' }, { a: 20 }])).toBe('(index)  a   b\n0        1   x\n1        20');
    expect(printTable({ one: 1 })).toBe('(index)  Values\none      1');
    expect(printTable([{ a: 1, b: 2 }], ['b'])).toBe('(index)  b\n0        2');
    expect(printTable(tensor([2, 1], [7, 8]))).toBe('(index)  0\n0        7\n1        8');
    expect(printTable(3)).toBeNull();
  });
});
