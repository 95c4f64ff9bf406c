import { LOCALES, type Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { numberIn, valueOf, type ExpressionText } from '#lib/cards/draws/value-of.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import { itemsOf, listNames, numberOf, type Value, type Values } from '#lib/cards/expression/value.ts';
import type { Pair } from '#lib/cards/figure/drawn-figure.ts';
import type { FigureText } from '#lib/cards/figure/marks/fields.ts';
import { labelProblem } from '#lib/cards/figure/label-runs.ts';
import { fillTemplate, placeholdersOf } from '#lib/cards/template.ts';
import type { FigureData } from './figure-data.ts';
import { pairsOf, rowsOf } from './read-data.ts';

type Step = string | number;

/**
 * What the marks of a figure are drawn on: it computes their expressions, and notes at their places what cannot be
 * computed. What cannot be is NaN or empty, so that a figure is always drawn.
 */
export class Sheet {
  readonly data: FigureData;
  private readonly owner: object;
  private readonly path: readonly Step[];
  private readonly noted: CardFinding[];

  constructor(owner: object, data: FigureData, path: readonly Step[] = [], noted: CardFinding[] = []) {
    this.owner = owner;
    this.data = data;
    this.path = path;
    this.noted = noted;
  }

  /** The same sheet for a part of the figure. */
  within(...steps: readonly Step[]): Sheet {
    return new Sheet(this.owner, this.data, [...this.path, ...steps], this.noted);
  }

  /** What was noted so far. */
  get findings(): readonly CardFinding[] {
    return this.noted;
  }

  note(what: string, fix: string, ...steps: readonly Step[]): void {
    this.noted.push({ code: 'figure', what, fix, path: [...this.path, ...steps] });
  }

  number(text: ExpressionText, ...steps: readonly Step[]): number {
    const value = numberIn(this.owner, text, this.data.values);
    if (value.ok) return value.value;
    this.unreadable(text, steps);
    return NaN;
  }

  /** A whole number within bounds; what lies outside is noted. */
  count(text: ExpressionText, [least, most]: Pair, ...steps: readonly Step[]): number {
    const value = this.number(text, ...steps);
    const whole = Math.round(value);
    if (Number.isNaN(value) || Math.abs(whole - value) > 1e-9 || whole < least || whole > most) {
      this.note(`this is ${value}, not a whole number from ${least} to ${most}`, 'correct it', ...steps);
    }
    return Number.isFinite(whole) ? Math.min(most, Math.max(least, whole)) : least;
  }

  value(text: ExpressionText, ...steps: readonly Step[]): Value {
    const value = valueOf(this.owner, text, this.data.values);
    if (value.ok) return value.value;
    this.unreadable(text, steps);
    return [];
  }

  list(text: ExpressionText, ...steps: readonly Step[]): readonly number[] {
    return itemsOf(this.value(text, ...steps)).map(numberOf);
  }

  matrix(text: ExpressionText, ...steps: readonly Step[]): readonly (readonly number[])[] {
    return rowsOf(this.value(text, ...steps));
  }

  pairs(text: ExpressionText, ...steps: readonly Step[]): readonly Pair[] {
    const found = pairsOf(this.value(text, ...steps));
    if (found) return found;
    this.note('this is no list of pairs', 'write [[1, 2], [3, 4]], or what gives such a list', ...steps);
    return [];
  }

  pair(text: readonly [ExpressionText, ExpressionText], ...steps: readonly Step[]): Pair {
    return [this.number(text[0], ...steps, 0), this.number(text[1], ...steps, 1)];
  }

  /** A function of the names that are bound in it. */
  functionOf(
    text: string,
    names: readonly string[],
    ...steps: readonly Step[]
  ): (...args: readonly number[]) => number {
    const all = [...Object.keys(this.data.values), ...names];
    const expression = parseExpression(text, all, listNames(this.data.values));
    if (!expression.ok) {
      this.unreadable(text, steps, names);
      return () => NaN;
    }
    const scope = Object.assign(Object.create(null) as Record<string, Value>, this.data.values);
    return (...args) => {
      for (const [index, name] of names.entries()) scope[name] = args[index] ?? NaN;
      return evaluateExpression(expression.value, scope);
    };
  }

  /** A label with the drawn values in it; what cannot be shown of it is noted. */
  text(text: FigureText): Localized {
    const both = typeof text === 'string' ? { en: text, zh: text } : text;
    for (const locale of LOCALES) {
      const unknown = placeholdersOf(both[locale]).find((name) => !Object.hasOwn(this.data.values, name));
      if (unknown !== undefined) this.note(`{{${unknown}}} is neither drawn nor derived`, 'correct its name');
    }
    const filled = mapLocalized(both, (one, locale) =>
      fillTemplate(one, this.data.values, this.data.names ?? {}, locale),
    );
    const problem = labelProblem(filled.en) ?? labelProblem(filled.zh);
    if (problem !== null) this.note(`in a label ${problem}`, 'write it plainer, in words or with simple signs');
    return filled;
  }

  textOr(text: FigureText | undefined): Localized | null {
    return text === undefined ? null : this.text(text);
  }

  /** A result by its name; undefined while no results are known. */
  result(name: unknown, ...steps: readonly Step[]): unknown {
    const { results } = this.data;
    if (!results || typeof name !== 'string') return undefined;
    if (Object.hasOwn(results, name)) return results[name];
    const fix = `use one of ${Object.keys(results).join(', ')}`;
    this.note(`the program returns nothing called “${name}”`, fix, ...steps);
    return undefined;
  }

  private unreadable(text: ExpressionText, steps: readonly Step[], names: readonly string[] = []): void {
    const { values } = this.data;
    const known = [...Object.keys(values), ...names];
    const path = [...this.path, ...steps];
    const found = expressionsIn(text).flatMap(([inner, one]) => checkExpression(one, known, [...path, ...inner]));
    this.noted.push(...found);
    if (found.length === 0)
      this.note('this cannot be computed from what is drawn', 'is every index one of a list?', ...steps);
  }
}

/** The numbers among results, by name, and then what a card draws: what the expressions of a figure may use. */
export function valuesWith({ values, results }: FigureData): Values {
  const numeric = Object.entries(results ?? {}).filter((entry): entry is [string, Value] => isValue(entry[1]));
  return { ...Object.fromEntries(numeric), ...values };
}

function isValue(found: unknown): found is Value {
  return typeof found === 'number' || (Array.isArray(found) && found.every(isValue));
}

function expressionsIn(text: ExpressionText, path: readonly Step[] = []): (readonly [readonly Step[], string])[] {
  if (typeof text === 'number') return [];
  if (typeof text === 'string') return [[path, text]];
  return text.flatMap((one, index) => expressionsIn(one, [...path, index]));
}
