import { prngFrom } from '#lib/base/prng.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import { isSameValue } from '#lib/cards/expression/rounding.ts';
import { conditionsOf, type Draw, type DrawFields } from './draw-fields.ts';
import { tryDraw, type DrawAttempt } from './try-draw.ts';
import type { ExpressionText } from './value-of.ts';

type Path = CardFinding['path'];

/**
 * What a card draws must have names of its own, ranges with something in them, formulas that can be read, and conditions
 * that hold often enough.
 */
export function checkDraws(card: DrawFields): CardFinding[] {
  const { draws = {}, let: lets = {} } = card;
  const known: string[] = [];
  const formulas: CardFinding[] = [];
  for (const [name, draw] of Object.entries(draws)) {
    formulas.push(...checkDraw(draw, known, ['draws', name]));
    known.push(name);
  }
  for (const [name, text] of Object.entries(lets)) {
    formulas.push(...checkText(text, known, ['let', name]));
    known.push(name);
  }
  const conditions = conditionsOf(card).flatMap((condition, index) =>
    checkExpression(condition, known, conditionAt(card, index)),
  );
  const found = [
    ...checkNames(Object.keys(draws), ['draws']),
    ...checkNames(Object.keys(lets), ['let']),
    ...drawnTwice(card),
    ...formulas,
    ...conditions,
  ];
  return found.length > 0 ? found : checkAttempts(card);
}

/** The names that a card’s expressions and texts may use. */
export function drawnNames(card: DrawFields): readonly string[] {
  return [...Object.keys(card.draws ?? {}), ...Object.keys(card.let ?? {})];
}

/** The findings of an expression, or of each in a list, at `path`. */
export function checkText(text: ExpressionText, names: readonly string[], path: Path): CardFinding[] {
  if (typeof text === 'number') return [];
  if (typeof text === 'string') return checkExpression(text, names, path);
  return text.flatMap((item, index) => checkText(item, names, [...path, index]));
}

const SEEDS = 200;
/** Attempts for each seed: of conditions that hold in one draw of twenty, most are met by then. */
const ATTEMPTS = 40;
/** Conditions may fail in so many of the draws, no more. */
const MOST_FAILURES = 0.95;

function checkDraw(draw: Draw, known: readonly string[], path: Path): CardFinding[] {
  const { list, matrix } = draw;
  const sizes = [
    ...(list === undefined ? [] : checkText(list, known, [...path, 'list'])),
    ...(matrix ? checkText(matrix, known, [...path, 'matrix']) : []),
  ];
  if (list !== undefined && matrix)
    sizes.push(finding('it is a list and a matrix', 'leave one of them out', [...path, 'matrix']));
  if (!('oneOf' in draw)) {
    const { from, to, step } = draw;
    return [
      ...sizes,
      ...Object.entries({ from, to, step }).flatMap(([key, end]) => checkText(end, known, [...path, key])),
    ];
  }
  const { oneOf, names } = draw;
  const twin = oneOf.findIndex((one, at) => oneOf.some((other, before) => before < at && isTwin(one, other)));
  if (twin !== -1) sizes.push(finding('this stands here twice', 'remove one', [...path, 'oneOf', twin]));
  if (names && names.length !== oneOf.length) {
    const what = `there are ${names.length} names for ${oneOf.length} values`;
    sizes.push(finding(what, 'give each its name, in the same order', [...path, 'names']));
  }
  return [...sizes, ...checkText(oneOf, known, [...path, 'oneOf'])];
}

function isTwin(one: ExpressionText, other: ExpressionText): boolean {
  return typeof one === 'number' && typeof other === 'number'
    ? isSameValue(one, other)
    : JSON.stringify(one) === JSON.stringify(other);
}

function drawnTwice({ draws = {}, let: lets = {} }: DrawFields): CardFinding[] {
  return Object.keys(lets)
    .filter((name) => Object.hasOwn(draws, name))
    .map((name) => ({ ...finding(`“${name}” is drawn already`, 'choose another name', ['let', name]), at: 'key' }));
}

function checkAttempts(card: DrawFields): CardFinding[] {
  const failed: Exclude<DrawAttempt, { kind: 'drawn' }>[] = [];
  let attempts = 0;
  for (let seed = 0; seed < (card.draws ? SEEDS : 1); seed += 1) {
    const prng = prngFrom(seed);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      attempts += 1;
      const drawn = tryDraw(card, prng);
      if (drawn.kind === 'drawn') break;
      failed.push(drawn);
      if (drawn.kind === 'unreadable') return unreadable(drawn);
    }
  }
  if (failed.length <= attempts * MOST_FAILURES) return [];
  const [first] = failed;
  if (first?.kind === 'empty' && failed.every(({ kind }) => kind === 'empty')) {
    const what = first.path.length === 2 ? `the range of “${first.path[1]}” is empty` : 'this is no size of a list';
    return [finding(what, 'let “to” be above “from”, and sizes be whole numbers from 1 to 400', first.path)];
  }
  const often = conditionsOf(card).map(
    (_, index) => failed.filter((one) => one.kind === 'unmet' && one.condition === index).length,
  );
  const worst = often.indexOf(Math.max(...often));
  const what = `the conditions fail in ${failed.length} of ${attempts} draws, this one in ${often[worst]}`;
  return [finding(what, 'widen the draws or loosen it: it may fail in 95 of 100', conditionAt(card, worst))];
}

function unreadable({ path, problem }: Extract<DrawAttempt, { kind: 'unreadable' }>): CardFinding[] {
  const what = `“${problem.found}” at column ${problem.column} cannot be read with what is drawn`;
  return [{ ...finding(what, 'write a/(b*c) or a/b*c', path), code: 'expression' }];
}

function conditionAt({ require }: DrawFields, index: number): Path {
  return typeof require === 'string' ? ['require'] : ['require', index];
}

function finding(what: string, fix: string, path: Path): CardFinding {
  return { code: 'numeric', what, fix, path };
}
