import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { quizState, type QuizState } from '#lib/quiz/quiz-state.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import { fetchQuiz } from './fetch-quiz.ts';
import type { QuizAct } from './quiz-act.ts';
import { serverClock, type ServerClock } from './server-clock.ts';
import { stampedActs } from './stamped-acts.ts';
import { useQuizEvents, type Elsewhere } from './use-quiz-events.ts';

export type QuizInHand = {
  readonly view: QuizView;
  readonly state: QuizState;
  /** By the server’s clock, to the second while there is a deadline. */
  readonly now: EpochMillis;
  /** Shows at once, keeps and sends what was done; `agoMillis`: how long ago, where it had to be judged first. */
  readonly act: (act: QuizAct, agoMillis?: number) => void;
  /** What another tab did last; null where none did anything since this page was open. */
  readonly elsewhere: Elsewhere | null;
  /** Whether this browser knew more than the server when the page was opened. */
  readonly knewMore: boolean;
  /** What the browser’s storage said when it did not keep an answer; null while all is well. */
  readonly failure: string | null;
};

/**
 * A quiz in this page: what the server had, what this browser knows beside it, and what is done here, folded as the server
 * folds it. Another tab’s answers come as they are given.
 */
export function useQuiz(first: QuizView): QuizInHand {
  const [view, setView] = useState(first);
  const [clock] = useState(() => serverClock(first));
  const [now, setNow] = useState(first.now);
  const { events, elsewhere, knewMore, add } = useQuizEvents(view);
  const missing = useMemo(() => new Set(view.missing.map(({ question }) => question)), [view.missing]);
  const { quiz } = view;
  const state = useMemo(() => quizState(quiz, events, now, missing), [quiz, events, now, missing]);

  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  }, [events]);
  const act = useCallback(
    (done: QuizAct, agoMillis = 0) => {
      const known = { quiz, events: latest.current, now: clock.now(), missing };
      for (const event of stampedActs(known, done, agoMillis)) {
        latest.current = [...latest.current, event];
        add(event);
        void browserClient().recordQuiz(event);
      }
    },
    [quiz, clock, missing, add],
  );
  const refresh = useCallback(async () => {
    const fresh = await fetchQuiz(quiz.id);
    if (fresh) {
      clock.set(fresh.now);
      setView(fresh);
    }
    setNow(clock.now());
    return fresh;
  }, [quiz.id, clock]);
  useTime({ clock, isTicking: state.closed === null && quiz.policy.deadlineAt !== null, setNow, refresh });

  /** At zero the server is asked what time it is before it is told that time is up: this machine’s clock may be wrong. */
  const tellTheEnd = useEffectEvent(async () => {
    const fresh = await refresh();
    const isOver = fresh && quiz.policy.deadlineAt !== null && fresh.now >= quiz.policy.deadlineAt;
    if (isOver && !latest.current.some(({ kind }) => kind === 'submitted')) {
      act({ kind: 'submitted', reason: 'deadline' });
    }
  });
  const isOverdue = state.closed?.reason === 'deadline';
  useEffect(() => {
    const timer = isOverdue ? setTimeout(() => void tellTheEnd()) : undefined;
    return () => clearTimeout(timer);
  }, [isOverdue]);

  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => browserClient().watchTrouble(setFailure), []);
  return { view, state, now, act, elsewhere, knewMore, failure };
}

type TimeOptions = {
  readonly clock: ServerClock;
  readonly isTicking: boolean;
  readonly setNow: (now: EpochMillis) => void;
  readonly refresh: () => Promise<unknown>;
};

/** Tells the time as it goes on, and asks the server for it when the page is seen again: the machine may have slept. */
function useTime({ clock, isTicking, setNow, refresh }: TimeOptions): void {
  useEffect(() => {
    const again = (): void => void (document.visibilityState === 'visible' && refresh());
    document.addEventListener('visibilitychange', again);
    window.addEventListener('pageshow', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('pageshow', again);
    };
  }, [refresh]);
  useEffect(() => {
    const tick = (): void => setNow(clock.now());
    const [soon, timer] = [setTimeout(tick), isTicking ? setInterval(tick, 1_000) : undefined];
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [isTicking, clock, setNow]);
}
