import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { redrawCard } from '#app/_client/redraw-card.ts';
import { eventOf } from '#app/_client/outbox-entry.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { withoutNotesRead } from './notes-read.ts';
import type { SessionAction } from './session-action.ts';
import { beginSession, reduceSession } from './session-reducer.ts';
import { standingEntries, type SessionState } from './session-state.ts';
import { useAwaitedCards } from './use-awaited-cards.ts';

export type StudySession = {
  readonly state: SessionState;
  readonly act: (action: SessionAction) => void;
  /** What the browser’s storage said when it did not keep an answer; null while all is well. */
  readonly failure: string | null;
};

/**
 * The session in this page. Each action shows at once; what it records goes to the outbox. What this browser knows and the
 * view does not is laid over it: when the page opens, when the browser brings it back, and when it is seen again after
 * another tab was.
 */
export function useSession(view: SessionView): StudySession {
  const [state, setState] = useState(() => beginSession(view, [], view.openedAt));
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(state);

  const show = useCallback((next: SessionState) => {
    latest.current = next;
    setState(next);
  }, []);
  const act = useCallback(
    (action: SessionAction) => {
      const step = reduceSession(latest.current, action);
      show(step.state);
      if (step.event) void browserClient().record(step.event);
    },
    [show],
  );

  const catchUp = useEffectEvent(async (opening: boolean) => {
    const { states, waiting } = await browserClient().knownSince(view.openedAt);
    const at = Date.now();
    const drafts = waiting.flatMap((entry) => eventOf(entry) ?? []);
    const standing = standingEntries(view, drafts, at, states);
    const { history, phase, current } = latest.current;
    // Who was quicker than the disk goes on with the card, unless it was answered before.
    const isUnderWay = phase.name === 'answer' && standing.some(({ card }) => card.id === current?.card.id);
    if (opening && history.length === 0 && !isUnderWay) show(beginSession(withoutNotesRead(view), drafts, at, states));
    else act({ type: 'catchUp', standing, at });
  });
  useEffect(() => {
    void catchUp(true);
    const again = (): void => void (document.visibilityState === 'visible' && catchUp(false));
    document.addEventListener('visibilitychange', again);
    window.addEventListener('pageshow', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('pageshow', again);
    };
  }, []);
  useEffect(() => browserClient().watchTrouble(setFailure), []);
  useNextDraw(state, act);
  useAwaitedCards(state, act);

  return { state, act, failure };
}

/** Draws each card anew while its answer is read, so that its numbers cannot be learnt by heart when it comes again. */
function useNextDraw({ phase, current }: SessionState, act: StudySession['act']): void {
  const answered = phase.name === 'answer' ? current?.card : undefined;
  const redraw = useEffectEvent(async (card: CardView) => {
    const next = await redrawCard(card);
    if (next) act({ type: 'redrawn', card: next });
  });
  useEffect(() => {
    if (answered) void redraw(answered);
  }, [answered]);
}
