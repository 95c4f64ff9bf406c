import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import { firstViolated, type BeforePair } from './partial-order.ts';

/** The judge of an order: right if it violates no pair. */
export const orderJudge: CardJudge<OrderTarget, OrderJudgement | ResponseProblem> = {
  empty: () => ({ kind: 'ordered', stepIds: [] }),
  judge: ({ steps, before }, response) => {
    const order = response.kind === 'ordered' ? response.stepIds : [];
    const isWhole = order.length === steps.length && steps.every(({ id }) => order.includes(id));
    if (!isWhole) return { kind: 'nothing-chosen' };
    const violated = firstViolated(order, before);
    return violated === null ? { kind: 'right' } : { kind: 'wrong', violated };
  },
};

/** What an order is held against. */
type OrderTarget = { readonly steps: readonly { readonly id: string }[]; readonly before: readonly BeforePair[] };

/** `violated` is the index of the first pair that stands the wrong way round. */
export type OrderJudgement = { readonly kind: 'right' } | { readonly kind: 'wrong'; readonly violated: number };
