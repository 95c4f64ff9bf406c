import { expect, test } from 'vitest';
import { DEFAULT_REVIEW_KEYS } from '#lib/study/settings/review-keys.ts';
import { capture, type CapturedPress } from './capture.ts';

const taken = (key: string, more: Partial<CapturedPress> = {}) =>
  capture({ key, modified: false, foreign: false, ...more }, 'undo', DEFAULT_REVIEW_KEYS);

test('a free key is chosen, a capital letter as its small one', () => {
  expect(taken('x')).toEqual({ kind: 'chosen', key: 'x' });
  expect(taken('X')).toEqual({ kind: 'chosen', key: 'x' });
});

test('the key that the action has can be chosen again', () => {
  expect(taken('u')).toEqual({ kind: 'chosen', key: 'u' });
});

test('Escape cancels', () => {
  expect(taken('Escape')).toEqual({ kind: 'cancelled' });
});

test('the key of another action is refused, and that action is named', () => {
  expect(taken('i')).toEqual({ kind: 'refused', refusal: { kind: 'taken', key: 'i', by: 'info' } });
  expect(taken(' ')).toEqual({ kind: 'refused', refusal: { kind: 'taken', key: ' ', by: 'show' } });
});

test.each(['Tab', 'Enter', 'ArrowLeft', 'F5', 'Backspace', 'Dead'])('%s is refused', (key) => {
  expect(taken(key)).toEqual({ kind: 'refused', refusal: { kind: 'reserved', key } });
});

test('a key with Ctrl, Alt or Meta is refused, Escape too', () => {
  expect(taken('x', { modified: true })).toEqual({ kind: 'refused', refusal: { kind: 'modified' } });
  expect(taken('Escape', { modified: true })).toEqual({ kind: 'refused', refusal: { kind: 'modified' } });
});

test('a modifier alone and a key of an input method are waited out', () => {
  expect(['Shift', 'Control', 'CapsLock'].map((key) => taken(key, { modified: true }).kind)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(taken('x', { foreign: true })).toEqual({ kind: 'waiting' });
});
