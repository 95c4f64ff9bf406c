import { EXPRESSION_CONSTANTS, EXPRESSION_FUNCTIONS, EXPRESSION_WORDS } from './expression-functions.ts';
import type { Token } from './expression-tokens.ts';
import type { Expression } from './expression-tree.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Reads a row of tokens as a formula, by recursive descent; throws a `Refusal` where it is none. */
export class ExpressionParser {
  private readonly cursor: TokenCursor;
  private readonly names: Set<string>;
  private readonly lists: Set<string>;
  private depth = 0;

  constructor(cursor: TokenCursor, names: Set<string>, lists: Set<string>) {
    this.cursor = cursor;
    this.names = names;
    this.lists = lists;
  }

  whole(): Expression {
    const expression = this.condition();
    const rest = this.cursor.peek();
    if (rest) this.cursor.refuse('unexpected', rest);
    return expression;
  }

  private condition(): Expression {
    this.deeper();
    let left = this.conjunction();
    while (this.cursor.takeWord('or')) left = { node: 'binary', operator: 'or', left, right: this.conjunction() };
    this.depth -= 1;
    return left;
  }

  private conjunction(): Expression {
    let left = this.comparison();
    while (this.cursor.takeWord('and')) left = { node: 'binary', operator: 'and', left, right: this.comparison() };
    return left;
  }

  private comparison(): Expression {
    let negative = 0;
    while (this.cursor.takeWord('not')) negative += 1;
    const left = this.sum();
    const operator = this.cursor.take(...COMPARISONS);
    let read: Expression = operator ? { node: 'binary', operator, left, right: this.sum() } : left;
    for (; negative > 0; negative -= 1) read = { node: 'not', of: read };
    return read;
  }

  private sum(): Expression {
    let left = this.product();
    for (let operator = this.cursor.take('+', '-'); operator; operator = this.cursor.take('+', '-')) {
      left = { node: 'binary', operator, left, right: this.product() };
    }
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    let divided = false;
    for (;;) {
      const operator = this.cursor.take('*', '/');
      if (operator) {
        left = { node: 'binary', operator, left, right: this.signed() };
        divided = operator === '/';
      } else if (this.startsFactor()) {
        if (divided) this.cursor.refuse('ambiguous-division', this.cursor.peek());
        if (this.joinsNumbers()) this.cursor.refuse('unexpected', this.cursor.peek());
        left = { node: 'binary', operator: '*', left, right: this.power() };
      } else {
        return left;
      }
    }
  }

  private signed(): Expression {
    let negative = false;
    for (let sign = this.cursor.take('+', '-'); sign; sign = this.cursor.take('+', '-'))
      negative = negative !== (sign === '-');
    const of = this.power();
    return negative ? { node: 'negate', of } : of;
  }

  private power(): Expression {
    const base = this.indexed();
    if (!this.cursor.take('^')) return base;
    this.deeper();
    const right = this.signed();
    this.depth -= 1;
    return { node: 'binary', operator: '^', left: base, right };
  }

  private indexed(): Expression {
    let of = this.atom();
    for (;;) {
      const open = this.cursor.peek();
      if (open?.text === '[' && this.isList(of)) {
        this.cursor.next();
        of = { node: 'index', of, at: this.condition() };
        this.close(open, ']');
      } else if (this.cursor.take('%')) {
        of = percent(of);
      } else {
        return of;
      }
    }
  }

  /** Whether a bracket after it is an index, and not a factor. */
  private isList(expression: Expression): boolean {
    if (expression.node === 'name') return this.lists.has(expression.name);
    if (expression.node === 'index') return this.isList(expression.of);
    return expression.node === 'list' || (expression.node === 'call' && expression.function === 'softmax');
  }

  private atom(): Expression {
    const token = this.cursor.next();
    if (!token) return this.cursor.refuse('unfinished', undefined);
    if (token.kind === 'number') return { node: 'number', value: token.value };
    if (token.kind === 'name') return this.named(token);
    if (token.text === '[') {
      const items = this.items(token, ']');
      return items.length === 1 ? items[0]! : { node: 'list', items };
    }
    if (token.text !== '(') return this.cursor.refuse('unexpected', token);
    const inner = this.condition();
    this.close(token, ')');
    return inner;
  }

  private named(token: Token): Expression {
    const name = token.text;
    const isCall = this.cursor.peek()?.text === '(';
    const isFunction = EXPRESSION_FUNCTIONS.has(name) || name === 'if';
    if (this.names.has(name) && !(isCall && isFunction)) return { node: 'name', name };
    if (isFunction) return isCall ? this.call(token) : this.cursor.refuse('function-without-arguments', token);
    if (EXPRESSION_CONSTANTS.has(name)) return { node: 'name', name };
    return this.cursor.refuse(EXPRESSION_WORDS.has(name) ? 'unexpected' : 'unknown-name', token);
  }

  private call(token: Token): Expression {
    const name = token.text;
    const open = this.cursor.next()!;
    const bound = this.cursor.peek();
    if ((name === 'sum' || name === 'prod') && bound?.kind === 'name' && this.cursor.peek(1)?.text === ',')
      return this.series(name, token, open);
    const args = this.items(open, ')');
    if (name === 'if') {
      const [condition, ifTrue, ifFalse] = args;
      if (!condition || !ifTrue || !ifFalse || args.length > 3) return this.cursor.refuse('argument-count', token);
      return { node: 'if', condition, ifTrue, ifFalse };
    }
    const { least, most } = EXPRESSION_FUNCTIONS.get(name)!;
    if (args.length < least || args.length > most) this.cursor.refuse('argument-count', token);
    return { node: 'call', function: name, args };
  }

  /** `sum(i, 1, n, body)`: the bound name is a number, whatever it is outside. */
  private series(series: 'sum' | 'prod', token: Token, open: Token): Expression {
    const bound = this.cursor.next()!;
    const name = bound.text;
    if (EXPRESSION_CONSTANTS.has(name) || EXPRESSION_WORDS.has(name)) this.cursor.refuse('taken-name', bound);
    const [from, to] = [this.argument(token), this.argument(token)];
    const [wasKnown, wasList] = [this.names.has(name), this.lists.delete(name)];
    this.names.add(name);
    const body = this.argument(token);
    if (!wasKnown) this.names.delete(name);
    if (wasList) this.lists.add(name);
    if (this.cursor.peek()?.text === ',') this.cursor.refuse('argument-count', token);
    this.close(open, ')');
    return { node: 'series', series, name, from, to, body };
  }

  private argument(call: Token): Expression {
    if (!this.cursor.take(',')) this.cursor.refuse('argument-count', call);
    return this.condition();
  }

  private items(open: Token, end: ')' | ']'): Expression[] {
    const items = [this.condition()];
    while (this.cursor.take(',')) items.push(this.condition());
    this.close(open, end);
    return items;
  }

  private close(open: Token, end: ')' | ']'): void {
    if (this.cursor.take(end)) return;
    const token = this.cursor.peek();
    this.cursor.refuse(token ? 'unexpected' : 'unclosed', token ?? open);
  }

  private deeper(): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.cursor.refuse('too-deep', this.cursor.peek());
  }

  private startsFactor(): boolean {
    const token = this.cursor.peek();
    if (token?.kind === 'name') return !EXPRESSION_WORDS.has(token.text) || token.text === 'if';
    return token?.kind === 'number' || token?.text === '(' || token?.text === '[';
  }

  /** `1.2.3`, `1..5` and `12 34` are no products, but slips of the hand. */
  private joinsNumbers(): boolean {
    const before = this.cursor.peek(-1);
    return this.cursor.peek()?.kind === 'number' && (before?.kind === 'number' || before?.text === '%');
  }
}

function percent(of: Expression): Expression {
  if (of.node === 'number') return { node: 'number', value: of.value / 100 };
  return { node: 'binary', operator: '/', left: of, right: { node: 'number', value: 100 } };
}

const COMPARISONS = ['<', '<=', '==', '!=', '>=', '>'] as const;
const DEEPEST = 60;
