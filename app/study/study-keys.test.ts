import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_KEYS } from '#lib/study/settings/review-keys.ts';
import { commandOf, type KeyPlace, type KeyPress } from './study-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  alt: false,
  composing: false,
  repeat: false,
  on: 'page',
  ...more,
});
const prompt: KeyPlace = { phase: 'prompt', options: 0, keys: DEFAULT_REVIEW_KEYS };
const answer: KeyPlace = { ...prompt, phase: 'answer' };
const choice: KeyPlace = { ...prompt, options: 3 };
const done: KeyPlace = { ...prompt, phase: 'done' };

describe('space and enter', () => {
  test('show the answer, and then give the proposed rating', () => {
    expect(commandOf(press(' '), prompt)).toEqual({ type: 'proceed' });
    expect(commandOf(press('Enter'), answer)).toEqual({ type: 'proceed' });
  });
  test('are the button’s own while a button has the focus', () => {
    expect(commandOf(press(' ', { on: 'control' }), answer)).toBeNull();
    expect(commandOf(press('Enter', { on: 'control' }), prompt)).toBeNull();
  });
  test('in a text, only Enter checks', () => {
    expect(commandOf(press(' ', { on: 'text' }), prompt)).toBeNull();
    expect(commandOf(press('Enter', { on: 'text' }), prompt)).toEqual({ type: 'proceed' });
  });
  test('on an option, the space chooses it and Enter checks', () => {
    expect(commandOf(press(' ', { on: 'option' }), choice)).toBeNull();
    expect(commandOf(press('Enter', { on: 'option' }), choice)).toEqual({ type: 'proceed' });
  });
  test('held down, they do not run through the cards', () => {
    expect(commandOf(press(' ', { repeat: true }), answer)).toBeNull();
  });
  test('act although single keys are off', () => {
    expect(commandOf(press(' '), { ...prompt, keys: null })).toEqual({ type: 'proceed' });
  });
});

describe('an input method that composes', () => {
  test.each(['1', ' ', 'Enter', 'b', 'u'])('keeps %s for itself', (key) => {
    for (const place of [prompt, answer, choice, done]) {
      expect(commandOf(press(key, { composing: true }), place)).toBeNull();
    }
  });
});

describe('digits', () => {
  test.each([
    ['1', 'again'],
    ['2', 'hard'],
    ['3', 'good'],
    ['4', 'easy'],
  ] as const)('%s rates %s once the answer is shown', (key, rating) => {
    expect(commandOf(press(key), answer)).toEqual({ type: 'rate', rating });
    expect(commandOf(press(key), prompt)).toBeNull();
  });
  test('in a text are text', () => {
    expect(commandOf(press('1', { on: 'text' }), answer)).toBeNull();
  });
});

describe('letters', () => {
  test('a to d choose among the options that there are', () => {
    expect(commandOf(press('c'), choice)).toEqual({ type: 'choose', option: 2 });
    expect(commandOf(press('d'), choice)).toBeNull();
  });
  test('f starts a card over, d sets when it comes, and Shift+D does so while d is an option', () => {
    expect(commandOf(press('f'), answer)).toEqual({ type: 'forget' });
    expect(commandOf(press('d'), answer)).toEqual({ type: 'due' });
    expect(commandOf(press('D'), { ...choice, options: 4 })).toEqual({ type: 'due' });
    expect(commandOf(press('d'), { ...choice, options: 4 })).toEqual({ type: 'choose', option: 3 });
  });

  test('b is the second option while there are options, and flips the card else; Shift+B always flips', () => {
    expect(commandOf(press('b'), choice)).toEqual({ type: 'choose', option: 1 });
    expect(commandOf(press('B'), choice)).toEqual({ type: 'flip' });
    expect(commandOf(press('b'), answer)).toEqual({ type: 'flip' });
  });
  test.each([
    ['u', 'undo'],
    ['e', 'source'],
    ['@', 'suspend'],
    ['-', 'bury'],
    ['i', 'info'],
    ['?', 'keys'],
  ] as const)('%s asks for %s', (key, type) => {
    expect(commandOf(press(key), prompt)).toEqual({ type });
  });
  test('do nothing when single keys are off, but Ctrl+Z undoes', () => {
    const off = { ...answer, keys: null };
    expect(['u', '1', 'b', '-'].map((key) => commandOf(press(key), off))).toEqual([null, null, null, null]);
    expect(commandOf(press('z', { ctrl: true }), off)).toEqual({ type: 'undo' });
  });
  test('Ctrl+Z belongs to a text, unless there is nothing in it yet', () => {
    expect(commandOf(press('z', { ctrl: true, on: 'text' }), prompt)).toBeNull();
    expect(commandOf(press('z', { ctrl: true, on: 'empty-text' }), prompt)).toEqual({ type: 'undo' });
    expect(commandOf(press('-', { on: 'empty-text' }), prompt)).toBeNull();
    expect(commandOf(press('Enter', { on: 'empty-text' }), prompt)).toEqual({ type: 'proceed' });
    expect(commandOf(press(' ', { on: 'empty-text' }), prompt)).toBeNull();
  });
  test('leave the browser its own combinations', () => {
    expect(commandOf(press('u', { ctrl: true }), prompt)).toBeNull();
    expect(commandOf(press('e', { alt: true }), prompt)).toBeNull();
  });
  test('at the end, only undo and the list of keys are left', () => {
    expect(['u', '?', 'i', '-', '1'].map((key) => commandOf(press(key), done)?.type)).toEqual([
      'undo',
      'keys',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('keys of the learner’s own', () => {
  const own = { ...DEFAULT_REVIEW_KEYS, undo: 'x', show: 'j', good: ' ', info: 'a' };

  test('act in place of the defaults', () => {
    expect(commandOf(press('x'), { ...answer, keys: own })).toEqual({ type: 'undo' });
    expect(commandOf(press('X'), { ...answer, keys: own })).toEqual({ type: 'undo' });
    expect(commandOf(press('u'), { ...answer, keys: own })).toBeNull();
  });

  test('Enter and Ctrl+Z stay what they are', () => {
    expect(commandOf(press('Enter'), { ...prompt, keys: own })).toEqual({ type: 'proceed' });
    expect(commandOf(press('z', { ctrl: true }), { ...prompt, keys: own })).toEqual({ type: 'undo' });
  });

  test('the space can rate, and then no longer shows the answer; a button keeps it', () => {
    expect(commandOf(press(' '), { ...prompt, keys: own })).toBeNull();
    expect(commandOf(press('j'), { ...prompt, keys: own })).toEqual({ type: 'proceed' });
    expect(commandOf(press(' '), { ...answer, keys: own })).toEqual({ type: 'rate', rating: 'good' });
    expect(commandOf(press(' ', { on: 'control' }), { ...answer, keys: own })).toBeNull();
  });

  test('the letter of an option is the option’s first, and with Shift its own', () => {
    expect(commandOf(press('a'), { ...choice, keys: own })).toEqual({ type: 'choose', option: 0 });
    expect(commandOf(press('A'), { ...choice, keys: own })).toEqual({ type: 'info' });
    expect(commandOf(press('a'), { ...prompt, keys: own })).toEqual({ type: 'info' });
  });
});

describe('keys that have no place in a text', () => {
  test('do in a text with Alt what they do elsewhere', () => {
    for (const on of ['text', 'empty-text'] as const) {
      expect(commandOf(press('0', { on }), prompt)).toBeNull();
      expect(commandOf(press('0', { on, alt: true }), prompt)).toEqual({ type: 'dontKnow' });
      expect(commandOf(press('n', { on, alt: true }), prompt)).toEqual({ type: 'note' });
    }
    expect(commandOf(press('n', { alt: true }), prompt)).toBeNull();
    expect(commandOf(press('0'), prompt)).toEqual({ type: 'dontKnow' });
    expect(commandOf(press('0'), answer)).toBeNull();
  });

  test('a fault is flagged wherever there is something to read, one’s own note is written once the answer is there', () => {
    for (const phase of ['note', 'prompt', 'answer'] as const) {
      expect(commandOf(press('r'), { ...prompt, phase })).toEqual({ type: 'flag' });
      const expected = phase === 'answer' ? { type: 'ownNote' } : null;
      expect(commandOf(press('m'), { ...prompt, phase })).toEqual(expected);
    }
    expect(commandOf(press('r'), { ...prompt, phase: 'done' })).toBeNull();
    expect(commandOf(press('r', { on: 'text' }), prompt)).toBeNull();
    expect(commandOf(press('r', { on: 'text', alt: true }), prompt)).toEqual({ type: 'flag' });
    expect(commandOf(press('r'), { ...prompt, keys: null })).toBeNull();
  });

  test('a note is left by the keys that show an answer, and by its own', () => {
    const note: KeyPlace = { ...prompt, phase: 'note' };
    for (const key of [' ', 'Enter', 'n']) expect(commandOf(press(key), note)).toEqual({ type: 'proceed' });
    for (const key of ['1', '0', 'i', '-', '@', 'f']) expect(commandOf(press(key), note)).toBeNull();
    expect(commandOf(press('u'), note)).toEqual({ type: 'undo' });
  });
});
