import { parseWorkspace } from './workspace.ts';

const NAME = 'gradus:taken-back';

/**
 * Tells this exercise that the answer which was recorded when it was left has been taken back: it is to be recorded by
 * hand, or not at all. Its page hears of it where it is open in this tab, else what is kept of it says so.
 */
export function tellTakenBack(exerciseId: string): void {
  const key = `gradus:workbench:${exerciseId}`;
  const workspace = parseWorkspace(localStorage.getItem(key));
  if (workspace) {
    const attempt = { ...workspace.attempt, rated: false, takenBack: true };
    localStorage.setItem(key, JSON.stringify({ ...workspace, attempt }));
  }
  window.dispatchEvent(new CustomEvent(NAME, { detail: exerciseId }));
}

/** Calls `listener` with the exercise; returns how to stop. */
export function onTakenBack(listener: (exerciseId: string) => void): () => void {
  const hear = (event: Event): void => listener((event as CustomEvent<string>).detail);
  window.addEventListener(NAME, hear);
  return () => window.removeEventListener(NAME, hear);
}
