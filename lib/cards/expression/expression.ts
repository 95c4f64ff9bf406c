import { failure, success } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { EXPRESSION_CONSTANTS, EXPRESSION_FUNCTIONS } from './expression-functions.ts';
import { readTokens } from './expression-tokens.ts';
import type { Token } from './expression-tokens.ts';

/** A formula as a tree; numbers are doubles. */
export type Expression =
  | { readonly node: 'number'; readonly value: number }
  | { readonly node: 'name'; readonly name: string }
  | { readonly node: 'negate'; readonly of: Expression }
  | { readonly node: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly node: 'call'; readonly function: string; readonly args: readonly Expression[] };

export type Operator = '+' | '-' | '*' | '/' | '^';

/** Why a text is no formula: a key of the catalogue (below `answers`), what stands there, and where, counted from 1. */
export type ExpressionProblem = {
  readonly key:
    | 'empty'
    | 'too-long'
    | 'too-deep'
    | 'unknown-character'
    | 'unexpected'
    | 'unfinished'
    | 'unclosed'
    | 'unknown-name'
    | 'function-without-arguments'
    | 'argument-count'
    | 'ambiguous-division';
  readonly found: string;
  readonly column: number;
};

const LONGEST = 500;
const DEEPEST = 60;

/**
 * Reads a formula: `+ - * / ^`, parentheses, the functions and constants of expression-functions.ts, and `names`.
 * A product may be written without its sign (`2x`, `x y`, `y(1-y)`), but not of two numbers; `^` binds to the right and before a minus.
 * After a division such a product is refused, because `1/2x` is read in two ways.
 */
export function parseExpression(text: string, names: Iterable<string>): Result<Expression, ExpressionProblem> {
  if (text.trim() === '') return failure({ key: 'empty', found: '', column: 1 });
  if (text.length > LONGEST) return failure({ key: 'too-long', found: String(LONGEST), column: LONGEST });
  const tokens = readTokens(text);
  if (!tokens.ok)
    return failure({ key: 'unknown-character', found: tokens.problem.found, column: tokens.problem.column });
  const parser = new Parser(tokens.value, new Set(names), text.length);
  try {
    return success(parser.whole());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    throw error;
  }
}

class Refusal extends Error {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(problem.key);
    this.problem = problem;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly names: ReadonlySet<string>;
  private readonly length: number;
  private position = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], names: ReadonlySet<string>, length: number) {
    this.tokens = tokens;
    this.names = names;
    this.length = length;
  }

  whole(): Expression {
    const expression = this.sum();
    const rest = this.tokens[this.position];
    if (rest) this.refuse('unexpected', rest);
    return expression;
  }

  private sum(): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) this.refuse('too-deep', this.tokens[this.position]);
    let left = this.product();
    for (let operator = this.take('+', '-'); operator; operator = this.take('+', '-')) {
      left = { node: 'binary', operator, left, right: this.product() };
    }
    this.depth -= 1;
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    let divided = false;
    for (;;) {
      const operator = this.take('*', '/');
      if (operator) {
        left = { node: 'binary', operator, left, right: this.signed() };
        divided = operator === '/';
      } else if (this.startsFactor()) {
        if (divided) this.refuse('ambiguous-division', this.tokens[this.position]);
        if (this.joinsNumbers()) this.refuse('unexpected', this.tokens[this.position]);
        left = { node: 'binary', operator: '*', left, right: this.power() };
      } else {
        return left;
      }
    }
  }

  private signed(): Expression {
    let negative = false;
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) negative = negative !== (sign === '-');
    const of = this.power();
    return negative ? { node: 'negate', of } : of;
  }

  private power(): Expression {
    const base = this.atom();
    if (!this.take('^')) return base;
    this.depth += 1;
    if (this.depth > DEEPEST) this.refuse('too-deep', this.tokens[this.position]);
    const right = this.signed();
    this.depth -= 1;
    return { node: 'binary', operator: '^', left: base, right };
  }

  private atom(): Expression {
    const token = this.tokens[this.position];
    if (!token) return this.refuse('unfinished', undefined);
    this.position += 1;
    if (token.kind === 'number') return { node: 'number', value: token.value };
    if (token.kind === 'name') return this.named(token);
    if (token.text !== '(') return this.refuse('unexpected', token);
    const inner = this.sum();
    this.close(token);
    return inner;
  }

  private named(token: Token): Expression {
    const name = token.text;
    if (this.names.has(name)) return { node: 'name', name };
    const known = EXPRESSION_FUNCTIONS.get(name);
    if (known) {
      const open = this.tokens[this.position];
      if (open?.text !== '(') return this.refuse('function-without-arguments', token);
      this.position += 1;
      const args = [this.sum()];
      while (this.take(',')) args.push(this.sum());
      this.close(open);
      if (args.length < known.least || args.length > known.most) this.refuse('argument-count', token);
      return { node: 'call', function: name, args };
    }
    if (EXPRESSION_CONSTANTS.has(name)) return { node: 'name', name };
    return this.refuse('unknown-name', token);
  }

  private close(open: Token): void {
    const token = this.tokens[this.position];
    if (!token) this.refuse('unclosed', open);
    if (token?.text !== ')') this.refuse('unexpected', token);
    this.position += 1;
  }

  private startsFactor(): boolean {
    const token = this.tokens[this.position];
    return token !== undefined && (token.kind !== 'sign' || token.text === '(');
  }

  /** `1.2.3`, `1..5` and `12 34` are no products, but slips of the hand. */
  private joinsNumbers(): boolean {
    return this.tokens[this.position]?.kind === 'number' && this.tokens[this.position - 1]?.kind === 'number';
  }

  private take<Sign extends string>(...signs: readonly Sign[]): Sign | null {
    const token = this.tokens[this.position];
    const sign = token?.kind === 'sign' ? signs.find((candidate) => candidate === token.text) : undefined;
    if (sign === undefined) return null;
    this.position += 1;
    return sign;
  }

  private refuse(key: ExpressionProblem['key'], token: Token | undefined): never {
    throw new Refusal({ key, found: token?.source ?? '', column: token?.column ?? this.length + 1 });
  }
}
