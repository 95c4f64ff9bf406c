import type { KeyboardEvent } from 'react';
import type { Mode } from './use-judge.ts';

/** Ctrl+' runs and Ctrl+Enter submits (Command on a Mac), wherever the focus is, before the editor sees the keys. */
export function useShortcuts(start: (mode: Mode) => Promise<void>): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
    const mode = modeOf(event);
    if (!mode) return;
    event.preventDefault();
    event.stopPropagation();
    void start(mode);
  };
}

function modeOf({ key, code }: KeyboardEvent): Mode | null {
  if (key === 'Enter') return 'submit';
  // On many layouts the apostrophe lies elsewhere: the character counts as well as the key.
  return key === "'" || code === 'Quote' ? 'run' : null;
}
