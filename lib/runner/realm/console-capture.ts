import type { ConsoleLine } from '#lib/exercises/report.ts';
import { consoleMethods } from '#lib/runner/console/console-methods.ts';
import { printValue } from '#lib/runner/console/print-value.ts';
import { lineOf } from '#lib/tensor/evaluate-module.ts';

const MAX_LINES = 100;
const MAX_CHARACTERS = 1_000;

/** What learner code prints, kept for the report instead of going to the browser’s console. */
export type ConsoleCapture = {
  /** Only while recording are lines kept; a sweep calls the same function a thousand times. */
  readonly record: (on: boolean) => void;
  /** Keeps what nobody caught, such as the rejection of a promise that was not awaited: no reason to stop. */
  readonly uncaught: (error: unknown) => void;
  /** The lines since it was last called. */
  readonly take: () => readonly ConsoleLine[];
};

/** Replaces this realm’s `console`. At most a hundred lines are kept in all. */
export function captureConsole(realm: { console: unknown }): ConsoleCapture {
  let lines: ConsoleLine[] = [];
  let kept = 0;
  let recording = false;
  const line = (level: ConsoleLine['level'], text: string): void => {
    kept += 1;
    if (kept > MAX_LINES + 1) return;
    lines.push({ level, text: kept > MAX_LINES ? '…' : text.slice(0, MAX_CHARACTERS) });
  };
  realm.console = consoleMethods({
    isOpen: () => recording && kept <= MAX_LINES,
    line,
    now: performance.now.bind(performance),
  });
  return {
    record: (on) => {
      recording = on;
    },
    uncaught: (error) => {
      const at = lineOf(error);
      line('error', `Uncaught${at === null ? '' : ` (line ${at})`}: ${printValue(error)}`);
    },
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}
