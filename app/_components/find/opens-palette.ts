import { PREFERENCE_COOKIES } from '#app/_components/ui/preferences.ts';

/**
 * Whether this key opens the palette: Ctrl K anywhere but in the editor, which has keys of its own that begin so; `/` where nobody
 * is typing, no review or quiz hears single keys, and these are not switched off. Over a dialog none does.
 */
export function opensPalette(event: KeyboardEvent, path: string): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('.monaco-editor') || document.querySelector('[role="dialog"]')) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !target?.closest(TYPED_INTO) && !/^\/(?:study|quiz\/.+)$/u.test(path) && hasSingleKeys();
}

const TYPED_INTO = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

function hasSingleKeys(): boolean {
  return !document.cookie.split('; ').includes(`${PREFERENCE_COOKIES.singleKeys}=off`);
}
