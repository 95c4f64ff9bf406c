import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { openWorkspace, parseWorkspace, type Attempt, type Workspace } from './workspace.ts';

const TICK_MILLIS = 5_000;

/** The workspace of an exercise, kept in this browser with every change; null until it has been read. */
export function useWorkspace(exercise: ExercisePageView): UsedWorkspace {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const current = useRef<Workspace | null>(null);
  const key = `gradus:workbench:${exercise.id}`;

  const keep = useCallback(
    (next: Workspace): void => {
      current.current = next;
      setWorkspace(next);
      write(key, JSON.stringify(next));
    },
    [key],
  );
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opened.current === key) return;
    opened.current = key;
    keep(openWorkspace(exercise, parseWorkspace(read(key)), Date.now()));
  }, [exercise, key, keep]);

  const setDraft = useCallback(
    (draft: string): void => {
      if (current.current && current.current.draft !== draft) keep({ ...current.current, draft });
    },
    [keep],
  );
  const change = useCallback(
    (next: (before: Workspace) => Workspace): void => {
      if (current.current) keep(next(current.current));
    },
    [keep],
  );
  const setAttempt = useCallback(
    (change: (attempt: Attempt) => Attempt): void => {
      if (current.current) keep({ ...current.current, attempt: change(current.current.attempt) });
    },
    [keep],
  );
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      setAttempt((attempt) =>
        attempt.rated ? attempt : { ...attempt, activeMillis: attempt.activeMillis + TICK_MILLIS },
      );
    }, TICK_MILLIS);
    return () => clearInterval(timer);
  }, [setAttempt]);

  return { workspace, current, setDraft, change, setAttempt };
}

export type UsedWorkspace = {
  readonly workspace: Workspace | null;
  /** The latest, for whoever cannot wait for the next render. */
  readonly current: { readonly current: Workspace | null };
  readonly setDraft: (draft: string) => void;
  readonly change: (next: (before: Workspace) => Workspace) => void;
  readonly setAttempt: (change: (attempt: Attempt) => Attempt) => void;
};

// A browser may refuse storage (private windows, full disks): the page then works, and forgets.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    console.warn('This browser does not keep the code.', error);
  }
}
