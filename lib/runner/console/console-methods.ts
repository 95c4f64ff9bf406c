import type { ConsoleLine } from '#lib/exercises/report.ts';
import { formatMessage } from './format-message.ts';
import { printTable } from './print-table.ts';
import { printValue } from './print-value.ts';

/** Where a console’s lines go, and what it needs. */
export type ConsoleOut = {
  /** False while nothing is kept: then no method does anything. */
  readonly isOpen: () => boolean;
  readonly line: (level: ConsoleLine['level'], text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
};

/** A group that is never closed, or is left by an exception, must not push everything out of sight. */
const MAX_GROUPS = 8;

type Method = (...parts: readonly unknown[]) => void;

/** Every method of the console standard (console.spec.whatwg.org), and what browsers have besides. */
export function consoleMethods(out: ConsoleOut): Readonly<Record<string, Method>> {
  let depth = 0;
  const print = (level: ConsoleLine['level'], text: string): void => {
    const indent = '  '.repeat(depth);
    out.line(
      level,
      text
        .split('\n')
        .map((line) => indent + line)
        .join('\n'),
    );
  };
  const printer =
    (level: ConsoleLine['level']): Method =>
    (...parts) =>
      print(level, formatMessage(parts));
  const group: Method = (...parts) => {
    if (parts.length > 0) print('log', formatMessage(parts));
    depth = Math.min(MAX_GROUPS, depth + 1);
  };
  const nothing: Method = () => undefined;
  const log = printer('log');
  const methods: Readonly<Record<string, Method>> = {
    log,
    info: log,
    debug: log,
    warn: printer('warn'),
    error: printer('error'),
    trace: (...parts) => print('log', parts.length > 0 ? `Trace: ${formatMessage(parts)}` : 'Trace'),
    assert: (condition, ...parts) => {
      if (!condition)
        print('error', parts.length > 0 ? `Assertion failed: ${formatMessage(parts)}` : 'Assertion failed');
    },
    dir: (value) => print('log', printValue(value)),
    dirxml: log,
    table: (data, columns) => print('log', printTable(data, columns) ?? formatMessage([data])),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      depth = Math.max(0, depth - 1);
    },
    ...counters(print),
    ...timers(print, out.now),
    // The report keeps what was printed.
    clear: nothing,
    profile: nothing,
    profileEnd: nothing,
    timeStamp: nothing,
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (...parts: readonly unknown[]) => {
        if (out.isOpen()) method(...parts);
      },
    ]),
  );
}

type Print = (level: ConsoleLine['level'], text: string) => void;

function labelOf(label: unknown): string {
  return label === undefined ? 'default' : printValue(label);
}

function counters(print: Print): Readonly<Record<string, Method>> {
  const counts = new Map<string, number>();
  return {
    count: (label) => {
      const name = labelOf(label);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      print('log', `${name}: ${count}`);
    },
    countReset: (label) => {
      if (!counts.delete(labelOf(label))) print('warn', `There is no count “${labelOf(label)}”.`);
    },
  };
}

function timers(print: Print, now: () => number): Readonly<Record<string, Method>> {
  const began = new Map<string, number>();
  const tell: Method = (label, ...parts) => {
    const start = began.get(labelOf(label));
    if (start === undefined) print('warn', `There is no timer “${labelOf(label)}”.`);
    else
      print(
        'log',
        [`${labelOf(label)}: ${(now() - start).toFixed(3)} ms`, ...parts.map((part) => printValue(part))].join(' '),
      );
  };
  return {
    time: (label) => {
      if (began.has(labelOf(label))) print('warn', `The timer “${labelOf(label)}” runs already.`);
      else began.set(labelOf(label), now());
    },
    timeLog: tell,
    timeEnd: (label) => {
      tell(label);
      began.delete(labelOf(label));
    },
  };
}
