import { expect, test } from 'vitest';
import { isBarePlace } from './bare-places.ts';

test.each(['/study', '/welcome', '/welcome/placement', '/exercises/losses/softmax'])(
  '%s has the whole window',
  (path) => {
    expect(isBarePlace(path)).toBe(true);
  },
);

test.each(['/', '/exercises', '/exercises/losses', '/concepts/losses/softmax', '/custom-study', '/settings'])(
  '%s stands in the frame',
  (path) => {
    expect(isBarePlace(path)).toBe(false);
  },
);
