import { useSyncExternalStore } from 'react';

/** The palette while it is open: what is typed in it, from the key that opened it on. Null while it is closed. */
export function usePalette(): { readonly typed: string } | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    () => open,
    () => null,
  );
}

/** Whether it is open at this moment. */
export function isPaletteOpen(): boolean {
  return open !== null;
}

/** Opens the palette with nothing typed. */
export function openPalette(): void {
  change({ typed: '' });
}

/** Closes it; what was typed is forgotten. */
export function closePalette(): void {
  change(null);
}

/** What stands in the palette’s field from now on; nothing where it is closed. */
export function typeInPalette(typed: (before: string) => string): void {
  if (open) change({ typed: typed(open.typed) });
}

let open: { readonly typed: string } | null = null;
const hearers = new Set<() => void>();

function change(next: typeof open): void {
  open = next;
  for (const hear of hearers) hear();
}
