import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { watchQuizEvents } from '#app/_client/quiz-events.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';

export type KnownEvents = {
  /** Of the server, of this browser, and of this page; some more than once. */
  readonly events: readonly QuizEvent[];
  /** What another tab did last while this page was open; null where none did anything. */
  readonly elsewhere: Elsewhere | null;
  /** Whether this browser knew more than the server when the page was opened; false until that is looked up. */
  readonly knewMore: boolean;
  /** Adds what is done in this page. */
  readonly add: (event: DraftQuizEvent) => void;
};

/** Something that was done in another tab; `unseen` where nobody looked at this one. */
export type Elsewhere = { readonly event: DraftQuizEvent; readonly unseen: boolean };

/** All that is known of a quiz here; what another tab does comes as it is done. */
export function useQuizEvents({ quiz, events: ofServer }: QuizView): KnownEvents {
  const [known, setKnown] = useState<readonly DraftQuizEvent[]>([]);
  const [own, setOwn] = useState<readonly DraftQuizEvent[]>([]);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const [knewMore, setKnewMore] = useState(false);
  /** Ids of what was there before this page, came since, or was done here; null before the first look. */
  const told = useRef<ReadonlySet<string> | null>(null);
  const mine = useRef(new Set<string>());
  const atServer = useEffectEvent((id: string) => ofServer.some((event) => event.id === id));
  useEffect(() => {
    let isGone = false;
    const learn = (found: readonly DraftQuizEvent[]): void => {
      if (isGone) return;
      setKnown((others) => [...others.filter(({ id }) => !found.some((one) => one.id === id)), ...found]);
      const before = told.current;
      if (before === null && found.some(({ id }) => !atServer(id) && !mine.current.has(id))) setKnewMore(true);
      const news = found.filter(({ id }) => before !== null && !before.has(id) && !mine.current.has(id));
      const [latest] = news.toSorted((one, other) => other.at - one.at);
      if (latest) setElsewhere({ event: latest, unseen: !document.hasFocus() });
      told.current = new Set([...(before ?? []), ...found.map(({ id }) => id)]);
    };
    // First what is held in this page too, where the disk takes nothing.
    void browserClient().quizEvents(quiz.id).then(learn);
    const stop = watchQuizEvents(browserClient().database, quiz.id, learn);
    return () => {
      isGone = true;
      stop();
    };
  }, [quiz.id]);
  const events = useMemo(() => [...ofServer, ...known, ...own], [ofServer, known, own]);
  const add = useCallback((event: DraftQuizEvent) => {
    mine.current.add(event.id);
    setOwn((others) => [...others, event]);
  }, []);
  return { events, elsewhere, knewMore, add };
}
