import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Hears keys that are pressed while a dialog is there and has not taken the focus yet: who is quick presses the second key before. `hear` says
 * whether it took the key; once the focus is in the dialog it is not asked.
 */
export function useEarlyKeys(hear: (key: string) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isInside = event.target instanceof Element && event.target.closest('[role=dialog]') !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
    if (isInside || !isPlain || !hear(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useLayoutEffect(() => {
    // Before whatever has the focus still, such as the button that opened the dialog.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
