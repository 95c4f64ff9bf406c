import { describe, expect, it } from 'vitest';
import { shelfAt } from '#scripts/packs/shelf-at.ts';

const { exercises } = shelfAt('.');

describe('the explained solution', () => {
  it.each([...exercises.values()].map(({ id, python }) => [id, python] as const))(
    'of %s has its functions in PyTorch too',
    (_id, python) => expect(python?.pytorch).toMatch(/^def \w+\(/mu),
  );
});
