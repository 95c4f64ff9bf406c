import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, evaluateValue } from './evaluate-expression.ts';
import { parseExpression } from './expression.ts';
import type { Expression, Operator } from './expression-tree.ts';
import { EXPRESSION_FUNCTIONS } from './expression-functions.ts';
import { printExpression } from './print-expression.ts';
import { listNames, type Value } from './value.ts';

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
    ['[2 + 1][4]', 12],
    ['25%', 0.25],
    ['(1 + 1)%', 0.02],
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
    ['max()', 'unexpected ) 5'],
    ['mod(x)', 'argument-count mod 1'],
    ['if(x, 1)', 'argument-count if 1'],
    ['if x', 'function-without-arguments if 1'],
    ['sum(i, 1, 3)', 'argument-count sum 1'],
    ['sum(i, 1, 3, i, 2)', 'argument-count sum 1'],
    ['sum(e, 1, 3, e)', 'taken-name e 5'],
    ['sum(i, 1, 3, i) + i', 'unknown-name i 19'],
    ['x and', 'unfinished  6'],
    ['and x', 'unexpected and 1'],
    ['1 < x < 2', 'unexpected < 7'],
    ['x = 2', 'unknown-character = 3'],
    ['x[1', 'unclosed [ 2'],
    ['x[1)', 'unexpected ) 4'],
    ['[]', 'unexpected ] 2'],
    ['5 % 3', 'unexpected 3 5'],
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
          fc.string({
            unit: fc.constantFrom('sum(i,', 'if(', ' and ', 'not ', ...Array.from('xyγ12.()[]+-*/^<=%, e²³×')),
            maxLength: 60,
          }),
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

function listOf(text: string, values: Record<string, Value> = {}): Value {
  const read = parseExpression(text, Object.keys(values), listNames(values));
  if (!read.ok) throw new Error(`${text}: ${read.problem.key} at ${read.problem.column}`);
  return evaluateValue(read.value, values);
}

describe('a formula over lists', () => {
  const values = {
    x: [3, 1, 2],
    m: [
      [1, 2],
      [3, 4],
    ],
    i: 2,
    c: 5,
  };

  it.each<[string, Value]>([
    ['x[1] + x[3]', 5],
    ['m[2][1]', 3],
    ['x[4]', NaN],
    ['x[0]', NaN],
    ['x[1.5]', NaN],
    ['x[0.3/0.1]', 2],
    ['c[2]', 10],
    ['2c[1 - c]^2', 160],
    ['x[i]^2', 1],
    ['1/x[i]', 1],
    ['[1, 2, 3]', [1, 2, 3]],
    ['[[1, 2], [3, 4]] == m', 1],
    ['[4, 5][2]', 5],
    ['2x - 1', [5, 1, 3]],
    ['x + [1, 2]', NaN],
    ['-x', [-3, -1, -2]],
    ['sum(x) + sum(m)', 16],
    ['prod(x)', 6],
    ['mean(x)', 2],
    ['var(x)', 2 / 3],
    ['max(x) - min(x)', 2],
    ['argmax(x) + 10 argmin(x)', 21],
    ['argmax([1, 2, 2])', 2],
    ['len(x) + len(m)', 5],
    ['contains(x, 2) + contains(x, 5)', 1],
    ['contains(m, [3, 4])', 1],
    ['sum(softmax(x))', 1],
    ['softmax([0, ln(3)])[2]', 0.75],
    ['logsumexp([1000, 1000]) - 1000', Math.log(2)],
    ['sum(i, 1, 3, x[i]) + i', 8],
    ['sum(i, 1, 2, prod(j, 1, 2, m[i][j]))', 14],
    ['sum(k, 3, 2, k) + prod(k, 3, 2, k)', 1],
    ['sum(i, 1, 3, x[i] >= 2 and i != 3)', 1],
    ['sum(k, 1, 10000, 1)', 10_000],
    ['sum(k, 1, 10001, 1)', NaN],
    ['sum(k, 1, 100, sum(j, 1, 200, 1))', NaN],
    ['sum(k, 1, 1/0, 1)', NaN],
    ['exp(ln(x))[2]', [6, 2, 4]],
  ])('%s', (text, expected) => {
    const found = listOf(text, values);
    expect(JSON.stringify(found, rounded)).toBe(JSON.stringify(expected, rounded));
  });

  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? value.toPrecision(10) : value);
});

describe('a condition is 1 or 0', () => {
  it.each([
    ['2 < 3', 1],
    ['3 ≤ 3', 1],
    ['3 ≠ 3', 0],
    ['not 2 > 1 or 1 == 1 and 0', 0],
    ['not (2 > 1)', 0],
    ['1 + 1 == 2', 1],
    ['if(2 > 1, 5, 1/0)', 5],
    ['if(0/0, 5, 6)', NaN],
    ['0 and 0/0', 0],
    ['1 or 0/0', 1],
    ['0/0 > 1', NaN],
    ['not (0/0 > 1)', NaN],
    ['mod(7, 3) + 10 mod(-1, 3)', 21],
    ['mod(7, 0)', NaN],
    ['clip(5, 0, 1) + clip(-5, 0, 1)', 1],
    ['comb(5, 2) + comb(2, 5)', 10],
    ['comb(52, 5)', 2_598_960],
    ['softplus(0)', Math.log(2)],
    ['softplus(800)', 800],
    ['Phi(0)', 0.5],
    ['Phi(1.959963984540054)', 0.975],
    ['sum(__proto__, 1, 3, __proto__)', 6],
  ])('%s = %d', (text, expected) => {
    if (Number.isNaN(expected)) expect(valueOf(text)).toBeNaN();
    else expect(valueOf(text)).toBeCloseTo(expected, 12);
  });

  it('rounding does not decide it', () => {
    expect(
      ['floor(0.3/0.1)', 'ceil(0.1*3/0.1)', 'mod(0.3, 0.1)', 'round(1.005*100 - 0.5)'].map((text) => valueOf(text)),
    ).toEqual([3, 3, 0, 100]);
    expect(
      ['0.1 + 0.2 == 0.3', '0.1 + 0.2 > 0.3', '0.1 + 0.2 <= 0.3', '1 == 1.00000001'].map((text) => valueOf(text)),
    ).toEqual([1, 0, 1, 0]);
    // NIST Digital Library of Mathematical Functions 7.17: Φ(−6) = 9.865876450376981e-10.
    expect(valueOf('Phi(-6)') / 9.865876450376981e-10).toBeCloseTo(1, 10);
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
        operator: fc.constantFrom<Operator>('+', '-', '*', '/', '^', '<', '<=', '==', '!=', '>=', '>', 'and', 'or'),
        left: tree(depth - 1),
        right: tree(depth - 1),
      }),
      fc.record({ node: fc.constant('not' as const), of: tree(depth - 1) }),
      fc.record({
        node: fc.constant('list' as const),
        items: fc.array(tree(depth - 1), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({
        node: fc.constant('index' as const),
        of: fc.constant({ node: 'name' as const, name: 'γ' }),
        at: tree(depth - 1),
      }),
      fc.record({
        node: fc.constant('if' as const),
        condition: tree(depth - 1),
        ifTrue: tree(depth - 1),
        ifFalse: tree(depth - 1),
      }),
      fc.record({
        node: fc.constant('series' as const),
        series: fc.constantFrom('sum' as const, 'prod' as const),
        name: fc.constantFrom('x', 'y'),
        from: tree(depth - 1),
        to: tree(depth - 1),
        body: tree(depth - 1),
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
        const read = parseExpression(text, NAMES, ['γ']);
        expect(read).toEqual({ ok: true, value: expression });
      }),
    );
  });
});
