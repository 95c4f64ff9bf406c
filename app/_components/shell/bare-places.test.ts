import { expect, test } from 'vitest';
import { isBarePlace } from './bare-places.ts';

test.each([
  '/study',
  '/welcome',
  '/welcome/placement',
  '/exercises/losses/softmax',
  '/quiz/1',
  '/quiz/1/print',
  '/interview/1',
])('%s has the whole window', (path) => {
  expect(isBarePlace(path)).toBe(true);
});

test.each([
  '/',
  '/exercises',
  '/exercises/losses',
  '/exercises/lists/classics',
  '/concepts/losses/softmax',
  '/custom-study',
  '/quiz',
  '/quiz/1/result',
  '/interview',
  '/interview/1/report',
  '/settings',
])('%s stands in the frame', (path) => {
  expect(isBarePlace(path)).toBe(false);
});
