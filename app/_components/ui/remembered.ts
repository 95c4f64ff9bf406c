import { useCallback, useSyncExternalStore } from 'react';

/** A number that this browser remembers under `key`; `initial` on the server, and where what was kept is out of range. */
export function useRememberedNumber(key: string, initial: number, range: Range): [number, (value: number) => void] {
  const { from, to } = range;
  const value = useSyncExternalStore(
    subscribe,
    () => {
      const kept = Number(read(key) ?? Number.NaN);
      return kept >= from && kept <= to ? kept : initial;
    },
    () => initial,
  );
  const change = useCallback(
    (next: number): void => {
      write(key, String(Math.min(to, Math.max(from, next))));
      for (const changed of hearers) changed();
    },
    [key, from, to],
  );
  return [value, change];
}

/**
 * A text that this browser remembers under `key`, in all its tabs; null where there is none, and on the server. Null forgets it. Last, whether the
 * storage has it: what it does not take is in this page alone.
 */
export function useRememberedText(key: string): [string | null, (text: string | null) => void, boolean] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const change = useCallback(
    (next: string | null): void => {
      if (next === null) forget(key);
      else write(key, next);
      for (const changed of hearers) changed();
    },
    [key],
  );
  const isKept = useSyncExternalStore(
    subscribe,
    () => !unkept.has(key),
    () => true,
  );
  return [value, change, isKept];
}

/** The text that is remembered under `key` at this moment. */
export function rememberedText(key: string): string | null {
  return read(key);
}

/** Remembers a text under `key`, from outside a component. */
export function rememberText(key: string, text: string): void {
  write(key, text);
  for (const changed of hearers) changed();
}

type Range = { readonly from: number; readonly to: number };

const hearers = new Set<() => void>();
// What a browser that refuses storage remembers at least until the page is left.
const unkept = new Map<string, string>();

function subscribe(changed: () => void): () => void {
  hearers.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    hearers.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

function read(key: string): string | null {
  try {
    return unkept.get(key) ?? localStorage.getItem(key);
  } catch {
    return unkept.get(key) ?? null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unkept.delete(key);
  } catch {
    unkept.set(key, text);
  }
}

function forget(key: string): void {
  unkept.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // It was never kept.
  }
}
