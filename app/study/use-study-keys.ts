import { useEffect, useEffectEvent } from 'react';
import { commandOf, type KeyPlace, type KeyPress, type StudyCommand } from './study-keys.ts';

/** Calls `onCommand` for every key of the review that is pressed anywhere on the page; null for `place` listens to none. */
export function useStudyKeys(place: KeyPlace | null, onCommand: (command: StudyCommand) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = place && !event.defaultPrevented ? commandOf(pressOf(event), place) : null;
    if (command === null) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    // Some browsers end a composition with a key of the code 229 that says nothing of it.
    composing: event.isComposing || event.keyCode === 229,
    repeat: event.repeat,
    on: placeOf(event.target),
  };
}

function placeOf(target: EventTarget | null): KeyPress['on'] {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.matches('input[type=radio], input[type=checkbox], [data-step]')) return 'option';
  if (target.isContentEditable || target.matches('input:not([readonly]), textarea, select')) {
    return target instanceof HTMLInputElement && target.value === '' ? 'empty-text' : 'text';
  }
  return target.closest('button, a[href], summary, [role=menuitem], [role=menuitemradio]') ? 'control' : 'page';
}
