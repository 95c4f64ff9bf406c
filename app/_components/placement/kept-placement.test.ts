import { expect, test } from 'vitest';
import { QUESTIONS } from '#lib/placement/placement.ts';
import { begunPlacement, readPlacement, withAnswer } from './kept-placement.ts';

const begun = begunPlacement({ 'content/losses': 'some' });

test('a placement is read as it was kept, and what is none is as none', () => {
  const half = withAnswer(begun, 'losses/softmax', true);
  expect(readPlacement(JSON.stringify(half))).toEqual(half);
  for (const text of [null, '', '{', '{"id":1}', JSON.stringify({ ...begun, answers: 'no' })]) {
    expect(readPlacement(text)).toBeNull();
  }
});

test('a question that was answered in another tab is not answered again', () => {
  const once = withAnswer(begun, 'losses/softmax', true);
  expect(withAnswer(once, 'losses/softmax', false)).toBe(once);
});

test('it is over after the questions that it asks for, and not before', () => {
  let placement = begun;
  for (let number = 1; number <= QUESTIONS; number += 1) {
    placement = withAnswer(placement, `losses/${number}`, false);
    expect(placement.isOver).toBe(number === QUESTIONS);
  }
});
