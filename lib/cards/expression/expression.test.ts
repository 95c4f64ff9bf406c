import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from './evaluate-expression.ts';
import { parseExpression } from './expression.ts';
import type { Expression } from './expression.ts';
import { EXPRESSION_FUNCTIONS } from './expression-functions.ts';
import { printExpression } from './print-expression.ts';

const NAMES = ['x', 'y', 'gamma', 'γ', 'x_1'];

function valueOf(text: string, values: Record<string, number> = {}): number {
  const read = parseExpression(text, Object.keys(values));
  if (!read.ok) throw new Error(`${text}: ${read.problem.key} at ${read.problem.column}`);
  return evaluateExpression(read.value, values);
}

function problemOf(text: string): string {
  const read = parseExpression(text, NAMES);
  return read.ok ? 'none' : `${read.problem.key} ${read.problem.found} ${read.problem.column}`;
}

describe('a formula means what mathematicians mean', () => {
  it.each([
    ['1 + 2*3', 7],
    ['2*3^2', 18],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['8/4/2', 1],
    ['10 - 4 - 3', 3],
    ['--3', 3],
    ['2**3', 8],
    ['(1 + 2)(3)', 9],
    ['2(3)', 6],
    ['max(1, 2, 3) - min(4, 5)', -1],
    ['ln(e) + log(e)', 2],
    ['cos(pi)', -1],
    ['step(0) + step(2)', 1],
    ['relu(-3) + relu(2)', 2],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['3²', 9],
    ['２×（３＋１）', 8],
    ['6÷2−1', 2],
    ['16 384', 16_384],
    ['1\u00a0000\u2009000', 1_000_000],
    ['12\u202f345.5 / 5', 2469.1],
    ['1,000', 1000],
    ['-1,234,567.25', -1_234_567.25],
    ['１，０００', 1000],
    ['max(1,200)', 200],
    ['2 (3)', 6],
  ])('%s = %d', (text, expected) => {
    expect(valueOf(text)).toBeCloseTo(expected, 12);
  });

  it('lets the sign of a product be left out', () => {
    const values = { x: 3, y: 5 };
    expect(valueOf('2x', values)).toBe(6);
    expect(valueOf('x y', values)).toBe(15);
    expect(valueOf('y(1 - y)', values)).toBe(-20);
    expect(valueOf('2x^2', values)).toBe(18);
    expect(valueOf('x sqrt(4)', values)).toBe(6);
  });

  it('knows erf to fifteen digits', () => {
    // NIST Digital Library of Mathematical Functions, table 7.23 and Abramowitz & Stegun table 7.1.
    expect(valueOf('erf(0.5)')).toBeCloseTo(0.520499877813047, 14);
    expect(valueOf('erf(1)')).toBeCloseTo(0.842700792949715, 14);
    expect(valueOf('erf(-2)')).toBeCloseTo(-0.995322265018953, 14);
    expect(valueOf('erf(3.5)')).toBeCloseTo(0.999999256901628, 14);
  });

  it('does not overflow in the sigmoid', () => {
    expect(valueOf('sigmoid(-800)')).toBe(0);
    expect(valueOf('sigmoid(800)')).toBe(1);
  });
});

describe('what is no formula is refused at its place', () => {
  it.each([
    ['', 'empty  1'],
    ['x +', 'unfinished  4'],
    ['(x', 'unclosed ( 1'],
    ['x)', 'unexpected ) 2'],
    ['0,5', 'unexpected , 2'],
    ['1,5', 'unexpected , 2'],
    ['0,500', 'unexpected , 2'],
    ['1,0000', 'unexpected , 2'],
    ['1.2.3', 'unexpected .3 4'],
    ['1..5', 'unexpected .5 3'],
    ['12 34', 'unexpected 34 4'],
    ['1 0000', 'unexpected 0000 3'],
    ['1 000 00', 'unexpected 00 7'],
    ['(1,000)', 'unexpected , 3'],
    ['x + z', 'unknown-name z 5'],
    ['xy', 'unknown-name xy 1'],
    ['exp x', 'function-without-arguments exp 1'],
    ['exp(x, y)', 'argument-count exp 1'],
    ['max(x)', 'argument-count max 1'],
    ['1/2x', 'ambiguous-division x 4'],
    ['x # y', 'unknown-character # 3'],
    ['|x|', 'unknown-character | 1'],
    ['constructor', 'unknown-name constructor 1'],
    ['__proto__', 'unknown-name __proto__ 1'],
    [`${'('.repeat(100)}x${')'.repeat(100)}`, 'too-deep ( 61'],
    ['1+'.repeat(400), 'too-long 500 500'],
  ])('%s', (text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  it('never by throwing, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...Array.from('xyγ12.()+-*/^, e²³×')), maxLength: 60 }),
        ),
        (text) => {
          const read = parseExpression(text, NAMES);
          if (read.ok)
            expect(typeof evaluateExpression(read.value, { x: 1, y: 2, gamma: 3, γ: 4, x_1: 5 })).toBe('number');
          else expect(read.problem.column).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a formula that is printed', () => {
  const tree: fc.Memo<Expression> = fc.memo((depth) => (depth <= 1 ? leaf() : fc.oneof(leaf(), inner(depth))));
  const leaf = (): fc.Arbitrary<Expression> =>
    fc.oneof(
      fc
        .double({ min: 0, max: 1e6, noNaN: true })
        .map((value) => ({ node: 'number' as const, value: Math.abs(value) })),
      fc.constantFrom(...NAMES, 'pi').map((name) => ({ node: 'name' as const, name })),
    );
  const inner = (depth: number): fc.Arbitrary<Expression> =>
    fc.oneof(
      fc.record({ node: fc.constant('negate' as const), of: tree(depth - 1) }),
      fc.record({
        node: fc.constant('binary' as const),
        operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const, '^' as const),
        left: tree(depth - 1),
        right: tree(depth - 1),
      }),
      fc.tuple(fc.constantFrom(...EXPRESSION_FUNCTIONS), tree(depth - 1)).map(([[name, { least }], of]) => ({
        node: 'call' as const,
        function: name,
        args: Array.from({ length: least }, () => of),
      })),
    );

  it('is read as the same formula again', () => {
    fc.assert(
      fc.property(tree(4), (expression) => {
        const text = printExpression(expression);
        fc.pre(text.length <= 500);
        const read = parseExpression(text, NAMES);
        expect(read).toEqual({ ok: true, value: expression });
      }),
    );
  });
});
