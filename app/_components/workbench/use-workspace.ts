import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { keptWorkspace, preferredLanguage, type KeptWorkspace } from './kept-workspace.ts';
import { afterAnotherTab, openWorkspace, type Attempt, type Workspace } from './workspace.ts';

const TICK_MILLIS = 5_000;

/**
 * The workspace of an exercise, kept in this browser with every change, and the same in all its tabs; null until it has
 * been read. A change is made to what is kept, not to what this tab has last seen, so that a tab in which nobody types
 * takes nothing back.
 */
export function useWorkspace(exercise: ExercisePageView): UsedWorkspace {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [revision, setRevision] = useState(0);
  const current = useRef<Workspace | null>(null);
  const kept = useMemo(() => keptWorkspace(exercise.id), [exercise.id]);

  const show = useCallback((next: Workspace): void => {
    current.current = next;
    setWorkspace(next);
  }, []);
  /** Takes over what another tab has written. */
  const catchUp = useCallback((): void => {
    const [mine, theirs] = [current.current, kept.read()];
    if (!mine || !theirs) return;
    show(withTime(theirs, kept.readMillis(theirs.attempt.beganAt)));
    if (theirs.draft !== mine.draft) setRevision((before) => before + 1);
  }, [kept, show]);

  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opened.current !== exercise.id) {
      opened.current = exercise.id;
      show(openKept(exercise, kept));
    }
    return kept.watch(catchUp);
  }, [exercise, kept, show, catchUp]);

  const keep = useCallback(
    (change: (before: Workspace) => Workspace): void => {
      const mine = current.current;
      if (!mine) return;
      const theirs = kept.read() ?? mine;
      const next = change(withTime(theirs, mine.attempt.activeMillis));
      kept.write(next);
      show(next);
      if (next.draft !== mine.draft) setRevision((before) => before + 1);
    },
    [kept, show],
  );
  const setDraft = useCallback(
    (draft: string): void => {
      const mine = current.current;
      if (!mine || mine.draft === draft) return;
      const next = afterAnotherTab(exercise, { mine, theirs: kept.read() ?? mine }, draft);
      kept.write(next);
      show(next);
    },
    [exercise, kept, show],
  );
  const setAttempt = useCallback(
    (change: (attempt: Attempt) => Attempt): void => keep((before) => ({ ...before, attempt: change(before.attempt) })),
    [keep],
  );
  const countTime = useEffectEvent(() => {
    const mine = current.current;
    if (!mine || mine.attempt.rated || document.visibilityState !== 'visible') return;
    show(withTime(mine, kept.count(mine.attempt.beganAt, mine.attempt.activeMillis, TICK_MILLIS)));
  });
  useEffect(() => {
    const timer = setInterval(() => countTime(), TICK_MILLIS);
    return () => clearInterval(timer);
  }, []);

  return { workspace, revision, current, setDraft, change: keep, setAttempt };
}

export type UsedWorkspace = {
  readonly workspace: Workspace | null;
  /** Counts how often the code was replaced other than by typing it here. */
  readonly revision: number;
  /** The latest, for whoever cannot wait for the next render. */
  readonly current: { readonly current: Workspace | null };
  readonly setDraft: (draft: string) => void;
  readonly change: (next: (before: Workspace) => Workspace) => void;
  readonly setAttempt: (change: (attempt: Attempt) => Attempt) => void;
};

/** The workspace to begin with. A repetition that begins is for all tabs; else nothing is written before something is done. */
function openKept(exercise: ExercisePageView, kept: KeptWorkspace): Workspace {
  const before = kept.read();
  const opened = openWorkspace(exercise, before, Date.now(), preferredLanguage());
  if (opened !== before && opened.attempt.beganAt > 0) kept.write(opened);
  return withTime(opened, kept.readMillis(opened.attempt.beganAt));
}

/** The workspace with at least this much time spent. */
function withTime(workspace: Workspace, millis: number | null): Workspace {
  const { attempt } = workspace;
  const activeMillis = Math.max(attempt.activeMillis, millis ?? 0);
  return activeMillis === attempt.activeMillis ? workspace : { ...workspace, attempt: { ...attempt, activeMillis } };
}
