import type { Language } from '#lib/exercises/language.ts';
import { parseWorkspace, type Workspace } from './workspace.ts';

/** What this browser keeps of an exercise, for all its tabs. What its storage refuses is remembered until the page is left. */
export type KeptWorkspace = {
  readonly read: () => Workspace | null;
  readonly write: (workspace: Workspace) => void;
  /** The time spent since the repetition began that began then, in milliseconds; null where none was counted. */
  readonly readMillis: (beganAt: number) => number | null;
  /** Counts what has passed since any tab last counted, `atMost` milliseconds of it, on top of `millis` at least. */
  readonly count: (beganAt: number, millis: number, atMost: number) => number;
  /** Calls when another tab has written; returns how to stop. */
  readonly watch: (onChange: () => void) => () => void;
};

/** The keeper of an exercise’s workspace. */
export function keptWorkspace(exerciseId: string): KeptWorkspace {
  const key = `gradus:workbench:${exerciseId}`;
  const timeKey = `gradus:workbench-time:${exerciseId}`;
  const timeOf = (beganAt: number): Time | null => {
    const time = parseTime(read(timeKey));
    return time?.beganAt === beganAt ? time : null;
  };
  // What a full or forbidden storage did not take: newer than what it has.
  let unkept: Workspace | null = null;
  return {
    read: () => unkept ?? parseWorkspace(read(key)),
    write: (workspace) => {
      unkept = write(key, JSON.stringify(workspace)) ? null : workspace;
    },
    readMillis: (beganAt) => timeOf(beganAt)?.millis ?? null,
    count: (beganAt, millis, atMost) => {
      const now = Date.now();
      const before = timeOf(beganAt);
      const passed = before === null ? atMost : Math.min(atMost, Math.max(0, now - before.countedAt));
      const sum = Math.max(millis, before?.millis ?? 0) + passed;
      write(timeKey, JSON.stringify({ beganAt, millis: sum, countedAt: now } satisfies Time));
      return sum;
    },
    watch: (onChange) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.key === key || event.key === null) onChange();
      };
      const onSeen = (): void => {
        if (document.visibilityState === 'visible') onChange();
      };
      window.addEventListener('storage', onStorage);
      // A tab that the browser had put to sleep was not told.
      window.addEventListener('pageshow', onSeen);
      document.addEventListener('visibilitychange', onSeen);
      return () => {
        window.removeEventListener('storage', onStorage);
        window.removeEventListener('pageshow', onSeen);
        document.removeEventListener('visibilitychange', onSeen);
      };
    },
  };
}

/** The language that was chosen last in this browser, for exercises that have not been begun. */
export function preferredLanguage(): Language {
  return read(LANGUAGE) === 'python' ? 'python' : 'typescript';
}

/** Remembers that a language was chosen. */
export function preferLanguage(language: Language): void {
  write(LANGUAGE, language);
}

const LANGUAGE = 'gradus:workbench:language';

/** `countedAt`: when a tab last counted. */
type Time = { readonly beganAt: number; readonly millis: number; readonly countedAt: number };

function parseTime(text: string | null): Time | null {
  try {
    const time = JSON.parse(text ?? 'null') as Partial<Time> | null;
    const { beganAt, millis, countedAt } = time ?? {};
    const isWhole = [beganAt, millis, countedAt].every((number) => typeof number === 'number');
    return isWhole ? (time as Time) : null;
  } catch {
    return null;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch (error) {
    console.warn('This browser does not keep the code.', error);
    return false;
  }
}
