import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { postJson } from '#app/_client/post-json.ts';
import type { MadeQuiz } from '#lib/study/quiz/make-quiz.ts';
import type { QuizWish } from '#lib/study/quiz/quiz-wish.ts';

export type Making =
  | { readonly kind: 'ready' | 'making' | 'made' | 'unreachable' }
  | { readonly kind: 'refused'; readonly detail: string };

/** Makes a quiz and goes to it. Pressed again after no answer, it is the same quiz that is made. */
export function useMaking(): { readonly making: Making; readonly make: (wish: (id: string) => QuizWish) => void } {
  const router = useRouter();
  const [making, setMaking] = useState<Making>({ kind: 'ready' });
  const tried = useRef<{ readonly of: string; readonly id: string } | null>(null);
  const send = async (wishOf: (id: string) => QuizWish): Promise<void> => {
    const of = JSON.stringify(wishOf(''));
    if (tried.current?.of !== of) tried.current = { of, id: newId() };
    setMaking({ kind: 'making' });
    const reply = await postJson<MadeQuiz>('/api/quizzes', wishOf(tried.current.id));
    if (reply.kind !== 'done') return setMaking(reply);
    tried.current = null;
    setMaking({ kind: 'made' });
    return router.push(`/quiz/${reply.value.quiz.id}`);
  };
  return { making, make: (wish) => void (making.kind !== 'making' && making.kind !== 'made' && send(wish)) };
}
