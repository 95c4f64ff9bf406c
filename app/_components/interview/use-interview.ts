import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import { serverClock, type ServerClock } from '#app/_components/quiz/server-clock.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { DraftInterviewEvent, InterviewEvent } from '#lib/interview/interview-event.ts';
import { interviewState, type InterviewState } from '#lib/interview/interview-state.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';
import { fetchInterview } from './fetch-interview.ts';
import type { InterviewAct } from './interview-act.ts';
import { useInterviewEvents } from './use-interview-events.ts';

export type InterviewInHand = {
  readonly view: InterviewView;
  readonly events: readonly InterviewEvent[];
  readonly state: InterviewState;
  /** By the server’s clock, to the second while the interview’s runs. */
  readonly now: EpochMillis;
  /** Whether what this browser keeps has been looked up. */
  readonly isKnown: boolean;
  /** Shows at once, keeps and sends what was done. */
  readonly act: (act: InterviewAct) => void;
  /** What the browser’s storage said when it did not keep something; null while all is well. */
  readonly failure: string | null;
};

/**
 * An interview in this page: what the server had, what this browser knows beside it, and what is done here, folded in one way
 * everywhere. What another tab does comes as it is done.
 */
export function useInterview(first: InterviewView): InterviewInHand {
  const [view, setView] = useState(first);
  const [clock] = useState(() => serverClock(first));
  const [now, setNow] = useState(first.now);
  const { events, isKnown, add } = useInterviewEvents(view);
  const { interview } = view;
  const state = useMemo(() => interviewState(interview, events, now), [interview, events, now]);

  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  }, [events]);
  const act = useCallback(
    (done: InterviewAct) => {
      const at = nextTime(latest.current, clock.now());
      const event: DraftInterviewEvent = { ...done, id: newId(), interviewId: interview.id, at };
      latest.current = [...latest.current, event];
      add(event);
      setNow((before) => Math.max(before, at));
      void browserClient().recordInterview(event);
    },
    [interview.id, clock, add],
  );
  const refresh = useCallback(async () => {
    const fresh = await fetchInterview(interview.id);
    if (fresh) {
      clock.set(fresh.now);
      setView(fresh);
    }
    setNow(clock.now());
    return fresh;
  }, [interview.id, clock]);
  useTime({ clock, isTicking: state.phase === 'asking', setNow, refresh });

  /** At zero the server is asked what time it is before it is told that time is up: this machine’s clock may be wrong. */
  const tellTheEnd = useEffectEvent(async () => {
    const fresh = await refresh();
    const isOver = fresh && state.deadlineAt !== null && fresh.now >= state.deadlineAt;
    if (isOver && !latest.current.some(({ kind }) => kind === 'ended')) act({ kind: 'ended', reason: 'deadline' });
  });
  const isOverdue = state.ended?.reason === 'deadline';
  useEffect(() => {
    const timer = isOverdue ? setTimeout(() => void tellTheEnd()) : undefined;
    return () => clearTimeout(timer);
  }, [isOverdue]);

  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => browserClient().watchTrouble(setFailure), []);
  return { view, events, state, now, isKnown, act, failure };
}

/** After all that is known, so that what one learner does keeps its order. */
function nextTime(events: readonly InterviewEvent[], now: EpochMillis): EpochMillis {
  // What a clock that is wrong has put into the future holds nobody up.
  const last = Math.max(0, ...events.map(({ at }) => at).filter((at) => at <= now + AHEAD_MILLIS));
  return Math.max(now, last + 1);
}

const AHEAD_MILLIS = 1_000;

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
