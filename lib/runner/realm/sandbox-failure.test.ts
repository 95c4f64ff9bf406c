import { expect, test } from 'vitest';
import { CANNOT_READ_AT_ONCE } from '#lib/tensor/lacks.ts';
import { failureOf } from './sandbox-failure.ts';

test('an error that throws when it is read is told, and nothing is thrown', () => {
  const error = Object.defineProperty(new Error('hidden'), 'message', {
    get() {
      throw new Error('not for you');
    },
  });

  expect(failureOf(error, null)).toMatchObject({ reason: 'threw', message: 'threw an error that cannot be read' });
});

test('what a backend cannot read at once is the backend’s, wherever that is not the processor', () => {
  const engine = (backend: 'webgpu' | 'cpu') => ({ backend, isLost: () => false }) as Parameters<typeof failureOf>[1];

  expect(failureOf(new Error(CANNOT_READ_AT_ONCE), engine('webgpu')).reason).toBe('backend');
  expect(failureOf(new Error(CANNOT_READ_AT_ONCE), engine('cpu')).reason).toBe('threw');
});
