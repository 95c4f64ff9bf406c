import type { ResponseProblem } from '#lib/cards/judgement.ts';

/** What the judge says of a response to a code card. */
export type CodeJudgement =
  | { readonly kind: 'right' }
  /** The line that was chosen, the first part that is wrong, or the first case that fails; `mistake` is the index of what the card says about it. */
  | { readonly kind: 'wrong'; readonly at: number; readonly mistake: number | null }
  | ResponseProblem;
