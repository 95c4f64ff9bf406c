import { LOCALES, type Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { numberIn, valueOf, type ExpressionText } from '#lib/cards/draws/value-of.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import { itemsOf, listNames, numberOf, type Value, type Values } from '#lib/cards/expression/value.ts';
import type { Pair } from '#lib/cards/figure/drawn-figure.ts';
import { isProgramCall } from '#lib/cards/figure/is-program-call.ts';
import type { FigureText, ProgramCall } from '#lib/cards/figure/marks/fields.ts';
import { labelProblem } from '#lib/cards/figure/label-runs.ts';
import { fillTemplate, placeholdersOf } from '#lib/cards/template.ts';
import type { FigureData } from './figure-data.ts';
import { pairsOf, rowsOf } from './read-data.ts';

type Step = string | number;

/** What was noted on a sheet and on its parts. */
type Notes = { readonly findings: CardFinding[]; readonly failed: Set<string> };

/**
 * What the marks of a figure are drawn on: it computes their expressions, and notes at their places what cannot be
 * computed. What cannot be is NaN or empty, so that a figure is always drawn.
 */
export class Sheet {
  readonly data: FigureData;
  private readonly owner: object;
  private readonly path: readonly Step[];
  private readonly noted: Notes;

  constructor(
    owner: object,
    data: FigureData,
    path: readonly Step[] = [],
    noted: Notes = { findings: [], failed: new Set() },
  ) {
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
    return this.noted.findings;
  }

  /** The files of programs that gave nothing. */
  get failed(): readonly string[] {
    return [...this.noted.failed];
  }

  note(what: string, fix: string, ...steps: readonly Step[]): void {
    this.noted.findings.push({ code: 'figure', what, fix, path: [...this.path, ...steps] });
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

  /** What an explorer’s program returned under a name, or what a program of the mark’s own gives; undefined for nothing. */
  result(from: unknown, ...steps: readonly Step[]): unknown {
    const { results } = this.data;
    if (isProgramCall(from)) return this.computed(from, steps);
    if (typeof from !== 'string') return undefined;
    if (results) return this.taken(results, from, steps);
    this.note(`there is no explorer here that has “${from}”`, 'write “from: { program, with, take }”', ...steps);
    return undefined;
  }

  private computed({ program, with: given, take }: ProgramCall, steps: readonly Step[]): unknown {
    const { run, results } = this.data;
    if (results) this.note('an explorer has one program already', 'name what it returns: “from: …”', ...steps);
    const input = Object.entries(given).map(
      ([name, text]) => [name, this.value(text, ...steps, 'with', name)] as const,
    );
    const odd = input.find(([, value]) => !areFinite(value));
    if (odd) {
      this.note(`in some draw “${odd[0]}” is no number`, 'exclude such draws by “require”', ...steps, 'with', odd[0]);
      return undefined;
    }
    const answer = run?.(program, Object.fromEntries(input));
    if (!answer) return undefined;
    if (answer.ok) return this.taken(answer.value, take, [...steps, 'take']);
    const { kind, detail } = answer.problem;
    const numbers = input.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join(', ');
    this.noted.failed.add(program);
    this.note(
      `with ${numbers || 'nothing'} “${program}” fails (${kind}): ${detail}`,
      'let it return plain data for every draw',
      ...steps,
    );
    return undefined;
  }

  private taken(results: Readonly<Record<string, unknown>>, name: string, steps: readonly Step[]): unknown {
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
    this.noted.findings.push(...found);
    if (found.length === 0)
      this.note('this cannot be computed from what is drawn', 'is every index one of a list?', ...steps);
  }
}

/** The numbers among results, by name, and then what a card draws: what the expressions of a figure may use. */
export function valuesWith({ values, results }: FigureData): Values {
  const numeric = Object.entries(results ?? {}).filter((entry): entry is [string, Value] => isValue(entry[1]));
  return { ...Object.fromEntries(numeric), ...values };
}

function areFinite(value: Value): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value.every(areFinite);
}

function isValue(found: unknown): found is Value {
  return typeof found === 'number' || (Array.isArray(found) && found.every(isValue));
}

function expressionsIn(text: ExpressionText, path: readonly Step[] = []): (readonly [readonly Step[], string])[] {
  if (typeof text === 'number') return [];
  if (typeof text === 'string') return [[path, text]];
  return text.flatMap((one, index) => expressionsIn(one, [...path, index]));
}
