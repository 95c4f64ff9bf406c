// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { opensPalette } from './opens-palette.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.cookie = 'single-keys=on';
});

/** Whether a key opens it that is pressed on the first element of this markup. */
function opens(init: KeyboardEventInit, markup = '<main></main>', path = '/'): boolean {
  document.body.innerHTML = markup;
  let heard = false;
  const hear = (event: KeyboardEvent): void => {
    heard = opensPalette(event, path);
  };
  document.addEventListener('keydown', hear);
  document.body.querySelector('[data-here]')?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  if (!document.body.querySelector('[data-here]'))
    document.body.firstElementChild!.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  document.removeEventListener('keydown', hear);
  return heard;
}

test('/ and Ctrl K do, on a Mac Command K', () => {
  expect(opens({ key: '/' })).toBe(true);
  expect(opens({ key: 'k', ctrlKey: true })).toBe(true);
  expect(opens({ key: 'K', metaKey: true })).toBe(true);
  expect(opens({ key: 'k' })).toBe(false);
  expect(opens({ key: 'k', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(opens({ key: '/', altKey: true })).toBe(false);
});

test.each([
  '<input>',
  '<textarea></textarea>',
  '<select></select>',
  '<div contenteditable="true"><p data-here></p></div>',
  '<div role="textbox"><b data-here></b></div>',
])('/ belongs to whoever is typing in %s, Ctrl K does not', (markup) => {
  expect(opens({ key: '/' }, markup)).toBe(false);
  expect(opens({ key: 'k', ctrlKey: true }, markup)).toBe(true);
});

test('the editor has both keys for itself', () => {
  const editor = '<div class="monaco-editor"><textarea data-here></textarea></div>';
  expect(opens({ key: '/' }, editor)).toBe(false);
  expect(opens({ key: 'k', ctrlKey: true }, editor)).toBe(false);
});

test('over a dialog nothing opens', () => {
  expect(opens({ key: 'k', ctrlKey: true }, '<div role="dialog"></div>')).toBe(false);
});

test('a review and a quiz hear single keys themselves, and who switched them off has none', () => {
  for (const path of ['/study', '/quiz/one']) expect(opens({ key: '/' }, '<main></main>', path)).toBe(false);
  expect(opens({ key: 'k', ctrlKey: true }, '<main></main>', '/study')).toBe(true);
  document.cookie = 'single-keys=off';
  expect(opens({ key: '/' })).toBe(false);
});
