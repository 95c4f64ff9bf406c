import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { pendingEvents } from '#app/_client/outbox.ts';
import { lastSession, saveSession } from '#app/_client/session-cache.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { beginSession, reduceSession, type SessionAction } from './session-reducer.ts';
import type { SessionState } from './session-state.ts';

export type StudySession = {
  readonly state: SessionState;
  readonly act: (action: SessionAction) => void;
  /** What the browser’s storage said when it did not keep an answer; null while all is well. */
  readonly failure: string | null;
};

/**
 * The session in this page. Each action shows at once; what it records goes to the outbox. Answers of an earlier visit
 * that the server may not have seen yet are taken over when the page opens. `kept`: whether this is the day’s own
 * session, to be kept for a start without a network.
 */
export function useSession(view: SessionView, kept: boolean): StudySession {
  const [state, setState] = useState(() => beginSession(view, [], view.openedAt));
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(state);

  const show = useCallback((next: SessionState) => {
    latest.current = next;
    setState(next);
  }, []);
  const fail = useCallback((problem: unknown) => {
    setFailure(problem instanceof Error ? problem.message : String(problem));
  }, []);

  const act = useCallback(
    (action: SessionAction) => {
      const step = reduceSession(latest.current, action);
      show(step.state);
      if (step.event)
        browserClient()
          .record(step.event)
          .then(() => setFailure(null), fail);
    },
    [show, fail],
  );

  const resume = useEffectEvent(async () => {
    const { database } = browserClient();
    const earlier = await lastSession(database);
    // Coming back by the browser’s own button shows the page as it was; what the server has confirmed since is here.
    const known = earlier?.openedAt === view.openedAt ? earlier : view;
    if (kept && known === view) await saveSession(database, view, Date.now());
    const pending = await pendingEvents(database);
    if (latest.current.history.length === 0) show(beginSession(known, pending, Date.now()));
  });
  useEffect(() => {
    resume().catch(fail);
  }, [fail]);

  return { state, act, failure };
}
