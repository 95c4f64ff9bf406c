import type { ConsoleLine } from '#lib/exercises/report.ts';

const MAX_LINES = 100;
const MAX_CHARACTERS = 1_000;

/** What learner code prints, kept for the report instead of going to the browser’s console. */
export type ConsoleCapture = {
  /** Only while recording are lines kept; a sweep calls the same function a thousand times. */
  readonly record: (on: boolean) => void;
  /** The lines since it was last called. */
  readonly take: () => readonly ConsoleLine[];
};

/** Replaces this realm’s `console`. At most a hundred lines are kept in all. */
export function captureConsole(realm: { console: unknown }): ConsoleCapture {
  let lines: ConsoleLine[] = [];
  let kept = 0;
  let recording = false;
  const printer =
    (level: ConsoleLine['level']) =>
    (...parts: readonly unknown[]): void => {
      if (!recording || kept > MAX_LINES) return;
      kept += 1;
      const text = kept > MAX_LINES ? '…' : parts.map((part) => describeValue(part)).join(' ');
      lines.push({ level, text: text.slice(0, MAX_CHARACTERS) });
    };
  const silent = (): void => undefined;
  const [log, warn, error] = [printer('log'), printer('warn'), printer('error')];
  realm.console = { log, info: log, debug: log, table: log, dir: log, warn, error, trace: silent, assert: silent };
  return {
    record: (on) => {
      recording = on;
    },
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

/** A value in one readable text, whatever it is; never throws. */
export function describeValue(value: unknown): string {
  try {
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return String(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (ArrayBuffer.isView(value) && 'length' in value)
      return `[${Array.from(value as unknown as number[]).join(', ')}]`;
    // Tensors print themselves.
    // oxlint-disable-next-line typescript/no-base-to-string
    if ('dataSync' in value && 'shape' in value) return String(value);
    return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
  } catch {
    return '(a value that cannot be printed)';
  }
}
