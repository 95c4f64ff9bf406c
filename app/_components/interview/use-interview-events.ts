import { useCallback, useEffect, useMemo, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { watchInterviewEvents } from '#app/_client/interview-events.ts';
import type { DraftInterviewEvent, InterviewEvent } from '#lib/interview/interview-event.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';

export type KnownEvents = {
  /** Of the server, of this browser, and of this page; some more than once. */
  readonly events: readonly InterviewEvent[];
  /** Whether what this browser keeps has been looked up. */
  readonly isKnown: boolean;
  /** Adds what is done in this page. */
  readonly add: (event: DraftInterviewEvent) => void;
};

/** All that is known of an interview here; what another tab does comes as it is done. */
export function useInterviewEvents({ interview, events: ofServer }: InterviewView): KnownEvents {
  const [known, setKnown] = useState<readonly DraftInterviewEvent[] | null>(null);
  const [own, setOwn] = useState<readonly DraftInterviewEvent[]>([]);
  useEffect(() => {
    let isGone = false;
    const learn = (found: readonly DraftInterviewEvent[]): void => {
      if (isGone) return;
      setKnown((others) => [...(others ?? []).filter(({ id }) => !found.some((one) => one.id === id)), ...found]);
    };
    // First what is held in this page too, where the disk takes nothing.
    void browserClient().interviewEvents(interview.id).then(learn);
    const stop = watchInterviewEvents(browserClient().database, interview.id, learn);
    return () => {
      isGone = true;
      stop();
    };
  }, [interview.id]);
  const events = useMemo(() => [...ofServer, ...(known ?? []), ...own], [ofServer, known, own]);
  const add = useCallback((event: DraftInterviewEvent) => setOwn((others) => [...others, event]), []);
  return { events, isKnown: known !== null, add };
}
