import { unreachable } from '#lib/base/invariant.ts';
import type { Expression, Operator } from './expression-tree.ts';

/** A formula in TeX, as it would be written on paper; parentheses only where they are needed. */
export function texOfExpression(expression: Expression): string {
  return texOf(expression).tex;
}

/** TeX, and how tightly its outermost sign binds: what binds less than its place asks for is put in parentheses. */
type Written = { readonly tex: string; readonly binds: number };

const [OR, AND, NOT, COMPARED, SUM, PRODUCT, FRACTION, POWER, ATOM] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

type Infix = { readonly sign: string; readonly binds: number; readonly left: number; readonly right: number };

const infix = (sign: string, binds: number, left = binds, right = binds + 1): Infix => ({ sign, binds, left, right });

const INFIX: Readonly<Record<Exclude<Operator, '/' | '^' | '*'>, Infix>> = {
  or: infix('\\lor', OR),
  and: infix('\\land', AND),
  '<': infix('<', COMPARED, SUM),
  '<=': infix('\\le', COMPARED, SUM),
  '==': infix('=', COMPARED, SUM),
  '!=': infix('\\ne', COMPARED, SUM),
  '>=': infix('\\ge', COMPARED, SUM),
  '>': infix('>', COMPARED, SUM),
  '+': infix('+', SUM),
  '-': infix('-', SUM),
};

function texOf(expression: Expression): Written {
  switch (expression.node) {
    case 'number':
      return numberTex(expression.value);
    case 'name':
      return atom(nameTex(expression.name));
    case 'negate':
      return { tex: `-${within(expression.of, PRODUCT)}`, binds: SUM };
    case 'not':
      return { tex: `\\lnot ${within(expression.of, NOT)}`, binds: NOT };
    case 'binary':
      return binaryTex(expression);
    case 'list':
      return atom(`\\left[${commas(expression.items)}\\right]`);
    case 'index':
      return indexTex(expression);
    case 'if': {
      const [condition, ifTrue, ifFalse] = [expression.condition, expression.ifTrue, expression.ifFalse].map(
        texOfExpression,
      );
      return atom(`\\begin{cases} ${ifTrue!} & ${condition!} \\\\ ${ifFalse!} & \\mathrm{else} \\end{cases}`);
    }
    case 'series': {
      const { name, from, to, body } = expression;
      const sign = `\\${expression.series}_{${nameTex(name)}=${texOfExpression(from)}}^{${texOfExpression(to)}}`;
      return { tex: `${sign} ${within(body, PRODUCT)}`, binds: PRODUCT };
    }
    case 'call':
      return callTex(expression.function, expression.args);
    default:
      return unreachable(expression);
  }
}

function binaryTex({ operator, left, right }: Extract<Expression, { readonly node: 'binary' }>): Written {
  if (operator === '/') return { tex: `\\frac{${texOfExpression(left)}}{${texOfExpression(right)}}`, binds: FRACTION };
  if (operator === '^') return { tex: `${within(left, ATOM)}^{${texOfExpression(right)}}`, binds: POWER };
  if (operator === '*') {
    const second = within(right, FRACTION);
    // Two numbers side by side would be read as one.
    return { tex: `${within(left, PRODUCT)} ${/^[\d.]/u.test(second) ? '\\cdot' : '\\,'} ${second}`, binds: PRODUCT };
  }
  const { sign, binds, left: least, right: next } = INFIX[operator];
  return { tex: `${within(left, least)} ${sign} ${within(right, next)}`, binds };
}

function indexTex(expression: Extract<Expression, { readonly node: 'index' }>): Written {
  const places: string[] = [];
  let of: Expression = expression;
  for (; of.node === 'index'; of = of.of) places.unshift(texOfExpression(of.at));
  return atom(`{${within(of, ATOM)}}_{${places.join(',')}}`);
}

/** Functions that have a sign of their own. */
const SIGNS: Readonly<Record<string, (args: string) => string>> = {
  sqrt: (args) => `\\sqrt{${args}}`,
  abs: (args) => `\\left|${args}\\right|`,
  floor: (args) => `\\left\\lfloor ${args} \\right\\rfloor`,
  ceil: (args) => `\\left\\lceil ${args} \\right\\rceil`,
};

const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['exp', 'ln', 'log', 'tanh', 'sinh', 'cosh', 'sin', 'cos', 'tan', 'max', 'min', 'Phi'].map((name) => [
      name,
      `\\${name}`,
    ]),
  ),
  log2: '\\log_2',
  log10: '\\log_{10}',
  sigmoid: '\\sigma',
  relu: '\\operatorname{ReLU}',
};

function callTex(name: string, args: readonly Expression[]): Written {
  const inner = commas(args);
  const sign = SIGNS[name];
  if (sign) return atom(sign(inner));
  if (name === 'comb') return atom(`\\binom{${texOfExpression(args[0]!)}}{${texOfExpression(args[1]!)}}`);
  return atom(`${FUNCTION_NAMES[name] ?? `\\operatorname{${name}}`}\\left(${inner}\\right)`);
}

const GREEK: ReadonlySet<string> = new Set(
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega'.split(' '),
);

/** `x_1` has an index, `gamma` is a letter, `target` stands upright. */
function nameTex(name: string): string {
  const [head = '', ...tail] = name.split('_').filter((part) => part !== '');
  const letter = GREEK.has(head)
    ? `\\${head}`
    : Array.from(head).length > 1 || head === 'e'
      ? `\\mathrm{${head}}`
      : head;
  return tail.length > 0 ? `${letter}_{\\mathrm{${tail.join(' ')}}}` : letter;
}

function numberTex(value: number): Written {
  const [digits, power] = String(value).split('e');
  if (power === undefined) return atom(digits!);
  return { tex: `${digits!} \\cdot 10^{${Number(power)}}`, binds: PRODUCT };
}

function within(expression: Expression, least: number): string {
  const { tex, binds } = texOf(expression);
  return binds < least ? `\\left(${tex}\\right)` : tex;
}

function commas(expressions: readonly Expression[]): string {
  return expressions.map(texOfExpression).join(', ');
}

function atom(tex: string): Written {
  return { tex, binds: ATOM };
}
