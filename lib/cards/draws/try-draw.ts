import type { Prng } from '#lib/base/prng.ts';
import type { Result } from '#lib/base/result.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import { holds, type Value, type Values } from '#lib/cards/expression/value.ts';
import { conditionsOf, type Draw, type DrawFields } from './draw-fields.ts';
import { addValue, numberIn, noValues, valueOf, type ExpressionText } from './value-of.ts';

type Path = readonly (string | number)[];

/** What came of one attempt to draw a card’s values. */
export type DrawAttempt =
  | { readonly kind: 'drawn'; readonly values: Values }
  /** A range without a number in it, or a size that is none. */
  | { readonly kind: 'empty'; readonly path: Path }
  | { readonly kind: 'unmet'; readonly condition: number }
  /** Where in the card an expression cannot be read. */
  | { readonly kind: 'unreadable'; readonly path: Path; readonly problem: ExpressionProblem };

/** The most numbers in a drawn list or matrix. */
const MOST_NUMBERS = 400;

/** Draws a card’s values once: each draw may use those before it, `let` all of them, `require` both. */
export function tryDraw(card: DrawFields, prng: Prng): DrawAttempt {
  const values = noValues(card);
  try {
    for (const [name, draw] of Object.entries(card.draws ?? {}))
      addValue(values, name, drawOne(draw, prng, new Reader(card, values, ['draws', name])));
    for (const [name, text] of Object.entries(card.let ?? {}))
      addValue(values, name, new Reader(card, values, ['let']).value(text, name));
    const read = new Reader(card, values, ['require']);
    const unmet = conditionsOf(card).findIndex((condition, index) => !holds(read.value(condition, index)));
    return unmet === -1 ? { kind: 'drawn', values } : { kind: 'unmet', condition: unmet };
  } catch (error) {
    if (error instanceof Stopped) return error.attempt;
    throw error;
  }
}

class Stopped extends Error {
  readonly attempt: DrawAttempt;

  constructor(attempt: DrawAttempt) {
    super(attempt.kind);
    this.attempt = attempt;
  }
}

/** Reads a card’s expressions below one path, and stops the attempt where that fails. */
class Reader {
  private readonly card: DrawFields;
  private readonly values: Values;
  private readonly path: Path;

  constructor(card: DrawFields, values: Values, path: Path) {
    this.card = card;
    this.values = values;
    this.path = path;
  }

  value(text: ExpressionText, ...at: Path): Value {
    return this.opened(valueOf(this.card, text, this.values), at);
  }

  number(text: ExpressionText, ...at: Path): number {
    return this.opened(numberIn(this.card, text, this.values), at);
  }

  /** A whole number of items; 1 where none is asked for. */
  size(text: ExpressionText, ...at: Path): number {
    const size = Math.round(this.number(text, ...at));
    return size >= 1 && size <= MOST_NUMBERS ? size : this.empty(...at);
  }

  empty(...at: Path): never {
    throw new Stopped({ kind: 'empty', path: [...this.path, ...at] });
  }

  private opened<Read>(read: Result<Read, ExpressionProblem>, at: Path): Read {
    if (read.ok) return read.value;
    throw new Stopped({ kind: 'unreadable', path: [...this.path, ...at], problem: read.problem });
  }
}

function drawOne(draw: Draw, prng: Prng, read: Reader): Value {
  const one = 'oneOf' in draw ? choose(draw.oneOf, prng, read) : within(draw, prng, read);
  const row = (count: number): Value[] => Array.from({ length: count }, one);
  if (draw.matrix) {
    const [rows, columns] = draw.matrix.map((size, index) => read.size(size, 'matrix', index));
    if (rows! * columns! > MOST_NUMBERS) read.empty('matrix');
    return Array.from({ length: rows! }, () => row(columns!));
  }
  return draw.list === undefined ? one() : row(read.size(draw.list, 'list'));
}

function choose(oneOf: readonly ExpressionText[], prng: Prng, read: Reader): () => Value {
  return () => {
    const at = prng.integer(0, oneOf.length - 1);
    return read.value(oneOf[at]!, 'oneOf', at);
  };
}

function within(draw: Extract<Draw, { readonly from: unknown }>, prng: Prng, read: Reader): () => number {
  const [from, to, step] = [read.number(draw.from, 'from'), read.number(draw.to, 'to'), read.number(draw.step, 'step')];
  // Of rounding dust nothing is drawn: a step of 0.1 reaches 0.3.
  const steps = Math.floor((to - from) / step + 1e-9);
  if (!(step > 0) || !(steps >= 0) || !Number.isFinite(steps)) read.empty();
  return () => Number((from + step * prng.integer(0, steps)).toPrecision(12));
}
