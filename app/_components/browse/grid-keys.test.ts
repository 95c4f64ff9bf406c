import { expect, it } from 'vitest';
import { BULK_KEYS, GRID_KEYS, gridCommandOf, type GridPress } from './grid-keys.ts';

const press = (key: string, more: Partial<GridPress> = {}) =>
  gridCommandOf({ key, shift: false, ctrl: false, alt: false, composing: false, ...more });

it('every key of the table has one meaning', () => {
  const keys = [...Object.values(BULK_KEYS), ...Object.values(GRID_KEYS), 'j', 'k', ' ', 'Enter', 'Escape'];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(press(key), key).not.toBeNull();
});

it('arrows and letters go, with Shift they select on the way, and capitals are letters', () => {
  expect(press('ArrowDown')).toEqual({ type: 'go', by: 1, extend: false });
  expect(press('J', { shift: true })).toEqual({ type: 'go', by: 1, extend: true });
  expect(press('PageUp')).toEqual({ type: 'go', by: -10, extend: false });
  expect(press('End', { shift: true })).toEqual({ type: 'last', extend: true });
});

it('what an input method, Alt or the browser’s own keys mean stays theirs', () => {
  expect(press('j', { composing: true })).toBeNull();
  expect(press('d', { alt: true })).toBeNull();
  expect(press('r', { ctrl: true })).toBeNull();
  expect(press('z', { ctrl: true })).toEqual({ type: 'undo' });
  expect(press('a', { ctrl: true })).toEqual({ type: 'selectAll' });
  expect(press('q')).toBeNull();
});
