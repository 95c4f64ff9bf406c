import { useEffect, useEffectEvent } from 'react';
import type { KeyPress } from './study-keys.ts';

/** Calls `hear` for every key that is pressed anywhere on the page and was not taken before; true keeps it from the browser. */
export function useKeyPresses(hear: (press: KeyPress) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && hear(pressOf(event))) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('input', onInput);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('input', onInput);
    };
  }, []);
}

/** Fields in which something was typed: what they have, or had, is theirs to take back. */
const touched = new WeakSet<EventTarget>();

function onInput({ target }: Event): void {
  if (target) touched.add(target);
}

/** With Alt some keyboards write another sign: the key itself says which letter or digit it is. */
function keyOfAlt({ key, code }: KeyboardEvent): string {
  return /^(?:Key|Digit)(.)$/u.exec(code)?.[1]?.toLowerCase() ?? key;
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.altKey ? keyOfAlt(event) : event.key,
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
    return target instanceof HTMLInputElement && !touched.has(target) ? 'empty-text' : 'text';
  }
  return target.closest('button, a[href], summary, [role=menuitem], [role=menuitemradio]') ? 'control' : 'page';
}
