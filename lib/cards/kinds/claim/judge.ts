import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { judgeOptions, type OptionsJudgement } from '#lib/cards/options/judge-options.ts';

/** The judge of a claim: right only if both the verdict and the reason are. */
export const claimJudge: CardJudge<ClaimTarget, ClaimJudgement | ResponseProblem> = {
  empty: () => ({ kind: 'claimed', holds: null, reasonId: null }),
  judge: ({ holds, reasons }, response) => {
    if (response.kind !== 'claimed' || response.holds === null || response.reasonId === null) {
      return { kind: 'nothing-chosen' };
    }
    const reason = judgeOptions([response.reasonId], reasons);
    const rightVerdict = response.holds === holds;
    return { ...reason, kind: rightVerdict ? reason.kind : 'wrong', rightVerdict };
  },
};

/** What a verdict and a reason are held against. */
type ClaimTarget = {
  readonly holds: boolean;
  readonly reasons: readonly { readonly id: string; readonly correct: boolean }[];
};

/** Which of the two answers was wrong; the reason’s is told as that of an option. */
export type ClaimJudgement = OptionsJudgement & { readonly rightVerdict: boolean };
