import type { Reply } from '#app/_client/post-json.ts';
import type { Placement } from '#lib/placement/placement.ts';
import type { PlacementQuestion } from '#lib/study/placement/placement-question.ts';
import { useTold } from './use-told.ts';

/** The next question, or what is to be told in its place. `none`: no question decides anything any more. */
export type Asked =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'question'; readonly question: PlacementQuestion };

/** Asks the server for the next question of a placement, anew whenever it has one more answer, or `retry` is called. */
export function useQuestion({ familiarity, answers, seed }: Placement): {
  readonly asked: Asked;
  readonly retry: () => void;
} {
  const body = JSON.stringify({ familiarity, answers, seed });
  const { told, retry } = useTold<PlacementQuestion | null>('/api/placement/question', body);
  return { asked: told === null ? { kind: 'loading' } : readReply(told), retry };
}

function readReply(reply: Reply<PlacementQuestion | null>): Asked {
  if (reply.kind !== 'done') return reply;
  return reply.value === null ? { kind: 'none' } : { kind: 'question', question: reply.value };
}
