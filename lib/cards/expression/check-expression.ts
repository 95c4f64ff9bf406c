import type { CardFinding } from '#lib/cards/card-finding.ts';
import {
  EXPRESSION_CONSTANTS,
  EXPRESSION_FUNCTIONS,
  EXPRESSION_WORDS,
  NUMBER_FUNCTIONS,
} from './expression-functions.ts';
import { parseExpression } from './expression.ts';
import type { ExpressionProblem } from './expression.ts';

/** The findings of one formula at `path`: none when it can be read with these names. */
export function checkExpression(text: string, names: readonly string[], path: CardFinding['path']): CardFinding[] {
  // What is a list is known when it is drawn; until then any name may be one.
  const read = parseExpression(text, names, names);
  if (read.ok) return [];
  const { problem } = read;
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const what = `${WHAT[problem.key](problem.found)} at column ${problem.column} of “${shown}”`;
  return [{ code: 'expression', what, fix: fixFor(problem, names), path }];
}

/** Names of `path` that cannot be given to a number, because they already mean something in a formula. */
export function checkNames(names: readonly string[], path: CardFinding['path']): CardFinding[] {
  return names.flatMap((name): CardFinding[] => {
    // A name may be that of a function of lists: `mean` and `mean(x)` are told apart by the parenthesis.
    const taken = NUMBER_FUNCTIONS.has(name) || EXPRESSION_CONSTANTS.has(name) || EXPRESSION_WORDS.has(name);
    if (!taken && /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name)) return [];
    const what = taken
      ? `“${name}” is a function, constant or word of formulas`
      : `“${name}” is no name: letters, digits and _`;
    return [{ code: 'expression', what, fix: 'choose another name', path: [...path, name], at: 'key' }];
  });
}

/** Characters of a formula that are shown. */
const LONGEST = 80;

const WHAT: Readonly<Record<ExpressionProblem['key'], (found: string) => string>> = {
  empty: () => 'there is no formula',
  'too-long': (found) => `the formula is longer than ${found} characters`,
  'too-deep': () => 'the formula is nested too deeply',
  'unknown-character': (found) => `“${found}” has no meaning in a formula`,
  unexpected: (found) => `“${found}” cannot stand here,`,
  unfinished: () => 'the formula ends too early,',
  unclosed: () => 'a parenthesis or bracket is not closed',
  'unknown-name': (found) => `“${found}” is neither drawn nor derived nor known`,
  'function-without-arguments': (found) => `${found} needs its arguments in parentheses`,
  'argument-count': (found) => `${found} has the wrong number of arguments`,
  'taken-name': (found) => `“${found}” means something already,`,
  'ambiguous-division': (found) => `it is not clear whether “${found}” is divided by, too,`,
};

function fixFor(problem: ExpressionProblem, names: readonly string[]): string {
  if (problem.key === 'unknown-name') {
    return `use ${names.length > 0 ? names.join(', ') : 'numbers'} or ${[...EXPRESSION_FUNCTIONS.keys()].join(', ')}`;
  }
  if (problem.key === 'taken-name') return 'choose another name for the index';
  if (problem.key === 'ambiguous-division') return 'write a/(b*c) or a/b*c';
  return 'write it as in x*(1 - x)^2';
}
