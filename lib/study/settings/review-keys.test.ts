import { describe, expect, test } from 'vitest';
import { reviewKeyFields } from './review-key-fields.ts';
import { actionOf, DEFAULT_REVIEW_KEYS, isBindable, KEY_ACTIONS, keyOf } from './review-keys.ts';

const problemsOf = (keys: unknown) =>
  reviewKeyFields.safeParse(keys).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the table of keys', () => {
  test('gives every action a key of its own, and finds each again', () => {
    expect(problemsOf(DEFAULT_REVIEW_KEYS)).toBeUndefined();
    expect(KEY_ACTIONS.map((action) => actionOf(DEFAULT_REVIEW_KEYS, DEFAULT_REVIEW_KEYS[action]))).toEqual(
      KEY_ACTIONS,
    );
    expect(actionOf(DEFAULT_REVIEW_KEYS, 'z')).toBeNull();
  });

  test.each(['x', 'é', '文', ';', ' ', '😀', '9'])('“%s” can be a key', (key) => {
    expect(isBindable(key)).toBe(true);
  });

  test.each(['Enter', 'Tab', 'Escape', 'ArrowUp', 'F5', 'Dead', '', '\t', '\n', '\u200b', 'X', 'ab'])(
    '“%s” cannot',
    (key) => {
      expect(isBindable(key)).toBe(false);
    },
  );

  test('a capital letter is the small one', () => {
    expect(isBindable(keyOf('X'))).toBe(true);
    expect(keyOf('Ä')).toBe('ä');
  });
});

describe('keys that are sent', () => {
  test('may be others than the defaults, and may change places', () => {
    expect(problemsOf({ ...DEFAULT_REVIEW_KEYS, undo: 'e', source: 'u', show: 'x' })).toBeUndefined();
  });

  test('are refused with the other action’s name where a key is given twice', () => {
    expect(problemsOf({ ...DEFAULT_REVIEW_KEYS, info: 'u' })).toEqual(['info: “u” is the key of undo already']);
  });

  test('are refused where one is not a character', () => {
    expect(problemsOf({ ...DEFAULT_REVIEW_KEYS, due: 'Tab' })).toEqual([
      'due: must be one small letter, digit, sign or a space',
    ]);
  });

  test('are refused where an action is unknown or missing', () => {
    expect(problemsOf({ ...DEFAULT_REVIEW_KEYS, dance: 'x' })).toEqual([expect.stringContaining('dance')]);
    const { undo: _undo, ...rest } = DEFAULT_REVIEW_KEYS;
    expect(problemsOf(rest)).toEqual([expect.stringMatching(/^undo: /)]);
  });
});
