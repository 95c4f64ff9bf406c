// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { pageErrors, rememberPageError } from './page-errors.ts';

afterEach(() => localStorage.clear());

it('what goes wrong is remembered latest first, and no more than twenty', () => {
  for (let number = 0; number < 30; number += 1) rememberPageError(new Error(`number ${number}`));
  const errors = pageErrors();
  expect(errors).toHaveLength(20);
  expect(errors[0]).toMatchObject({ name: 'Error', message: 'number 29', where: '/' });
});

it.each(['not JSON', '{}', '[1, null, {"at": "no"}]'])('a storage that says %s holds no error', (text) => {
  localStorage.setItem('gradus:errors', text);
  expect(pageErrors()).toEqual([]);
});
