import { useEffect, useRef } from 'react';
import type { Mode } from './use-judge.ts';

/**
 * Ctrl+' runs and Ctrl+Enter submits (Command on a Mac), wherever on the page the focus is and before the editor sees
 * the keys; not while a dialog is open, nor while an input method composes. In a form Ctrl+Enter sends that form.
 */
export function useShortcuts(start: (mode: Mode) => Promise<void>): void {
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const mode = modeOf(event);
      if (!mode || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      const form = event.target instanceof Element ? event.target.closest('form') : null;
      if (form && mode === 'submit') {
        form.requestSubmit();
        return;
      }
      void latest.current(mode);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function modeOf({ key, code }: KeyboardEvent): Mode | null {
  if (key === 'Enter') return 'submit';
  // On many layouts the apostrophe lies elsewhere: the character counts as well as the key.
  return key === "'" || code === 'Quote' ? 'run' : null;
}
