import { expect, test } from 'vitest';
import type { KeyPress } from '#app/study/study-keys.ts';
import { quizCommandOf, type QuizKeyPlace } from './quiz-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  alt: false,
  composing: false,
  repeat: false,
  on: 'page',
  ...more,
});
const PLACE: QuizKeyPlace = { options: 4, asksCertainty: true, singleKeys: true };
const meaning = (pressed: KeyPress, place: Partial<QuizKeyPlace> = {}) =>
  quizCommandOf(pressed, { ...PLACE, ...place });

test('digits say how sure one is, and 0 that one has no idea', () => {
  expect(meaning(press('1'))).toEqual({ type: 'claim', certainty: 'guess' });
  expect(meaning(press('2'))).toEqual({ type: 'claim', certainty: 'fairly' });
  expect(meaning(press('3'))).toEqual({ type: 'claim', certainty: 'certain' });
  expect(meaning(press('0'))).toEqual({ type: 'noIdea' });
  expect(meaning(press('2'), { asksCertainty: false })).toBeNull();
});

test('letters choose options that are there, and no others', () => {
  expect(meaning(press('b'))).toEqual({ type: 'choose', option: 1 });
  expect(meaning(press('d'), { options: 2 })).toBeNull();
});

test('capital letters are as small ones', () => {
  expect(meaning(press('F'))).toEqual({ type: 'flag' });
  expect(meaning(press('?'))).toEqual({ type: 'keys' });
});

test('in a text keys are letters, but with Alt; elsewhere Alt is the browser’s', () => {
  expect(meaning(press('f', { on: 'text' }))).toBeNull();
  expect(meaning(press('2', { on: 'empty-text' }))).toBeNull();
  expect(meaning(press('f', { on: 'text', alt: true }))).toEqual({ type: 'flag' });
  expect(meaning(press('f', { alt: true }))).toBeNull();
});

test('Enter proceeds wherever it presses nothing, also while single keys are off, which then do nothing', () => {
  expect(meaning(press('Enter', { on: 'text' }))).toEqual({ type: 'proceed' });
  expect(meaning(press('Enter', { on: 'option' }), { singleKeys: false })).toEqual({ type: 'proceed' });
  expect(meaning(press('Enter', { on: 'control' }))).toBeNull();
  expect(meaning(press('f'), { singleKeys: false })).toBeNull();
});

test('a key that is held, of a composition, or with Ctrl means nothing', () => {
  expect(meaning(press('Enter', { repeat: true }))).toBeNull();
  expect(meaning(press('Enter', { composing: true }))).toBeNull();
  expect(meaning(press('s', { ctrl: true }))).toBeNull();
});
