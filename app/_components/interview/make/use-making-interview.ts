import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { postJson } from '#app/_client/post-json.ts';
import type { MadeInterview } from '#lib/study/interview/make-interview.ts';
import type { InterviewWish } from '#lib/study/interview/interview-wish.ts';

export type Making =
  | { readonly kind: 'ready' | 'making' | 'made' | 'unreachable' }
  | { readonly kind: 'refused'; readonly detail: string };

type UsedMaking = {
  readonly making: Making;
  readonly make: (wish: Omit<InterviewWish, 'id'>) => void;
};

/** Makes an interview and goes to it. Pressed again after no answer, it is the same one that is made. */
export function useMakingInterview(): UsedMaking {
  const router = useRouter();
  const [making, setMaking] = useState<Making>({ kind: 'ready' });
  const tried = useRef<{ readonly of: string; readonly id: string } | null>(null);
  const send = async (wish: Omit<InterviewWish, 'id'>): Promise<void> => {
    const of = JSON.stringify(wish);
    if (tried.current?.of !== of) tried.current = { of, id: newId() };
    setMaking({ kind: 'making' });
    const reply = await postJson<MadeInterview>('/api/interviews', { ...wish, id: tried.current.id });
    if (reply.kind !== 'done') return setMaking(reply);
    tried.current = null;
    setMaking({ kind: 'made' });
    return router.push(`/interview/${reply.value.interview.id}`);
  };
  return { making, make: (wish) => void (making.kind !== 'making' && making.kind !== 'made' && send(wish)) };
}
