import type { SnippetProblem } from '#lib/base/snippet.ts';
import type { ExpressionProblem } from './expression/expression.ts';

/** What a judge says of a response. Each kind of card adds what it knows: which mistake it was, a point where it shows. */
export type Judgement = { readonly kind: 'right' } | { readonly kind: 'wrong' } | ResponseProblem;

/** Why there is nothing to judge yet. */
export type ResponseProblem = { readonly kind: 'nothing-chosen' } | NothingRun | Unreadable;

/** A response that is judged by what it does, and has not been run: null, or why it could not be. */
export type NothingRun = { readonly kind: 'nothing-run'; readonly problem: SnippetProblem | null };

/** A typed answer that cannot be read: the index of its field, and what is wrong there. */
export type Unreadable = { readonly kind: 'unreadable'; readonly part: number; readonly problem: ExpressionProblem };

/** What must be repaired before a response can be judged; null when it has been judged. */
export function problemOf(judgement: Judgement): ResponseProblem | null {
  return judgement.kind === 'right' || judgement.kind === 'wrong' ? null : judgement;
}
