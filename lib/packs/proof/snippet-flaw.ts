import type { SnippetProblem } from '#lib/base/snippet.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';

/** Something that is wrong with a card’s code, wherever that stands. */
export type Flaw = Pick<CardFinding, 'code' | 'what' | 'fix'>;

/** Why code was not run, to its author. */
export function flawOf(problem: SnippetProblem): Flaw {
  if (problem.kind === 'unavailable') {
    return { code: 'code-run', what: `it cannot be run: ${problem.detail}`, fix: 'run the check again' };
  }
  const place = problem.line === null ? '' : ` at line ${problem.line}`;
  return { code: 'code-run', what: `it does not compile: ${problem.message}${place}`, fix: 'correct the syntax' };
}
