import { expect, it } from 'vitest';
import type { Check, Report } from '#lib/exercises/report.ts';
import { stairSteps } from './stair-steps.ts';

const row = (name: Check['name'], status: Check['status'], lane: Check['lane'] = 'exact') => ({ name, status, lane });
const stair = (...checks: readonly ReturnType<typeof row>[]): string =>
  stairSteps({ checks } as unknown as Report)
    .map(({ name, status }) => `${name}:${status}`)
    .join(' ');

it('stops at the first step that was not passed, whatever came after it', () => {
  expect(
    stair(
      row('load', 'pass'),
      row('contract', 'pass'),
      row('forward', 'pass'),
      row('gradient', 'fail'),
      row('backward', 'fail'),
      row('stability', 'pass', 'device'),
      row('properties', 'fail'),
    ),
  ).toBe('shapes:pass values:pass gradient:fail float32:unseen laws:unseen');
});

it('shows what every exercise asks where nothing could be called, and only then', () => {
  expect(stair(row('load', 'pass'), row('contract', 'pass'), row('gradient', 'pass'))).toBe(
    'shapes:pass gradient:pass',
  );
  expect(stair(row('load', 'error'))).toBe('load:error shapes:unseen values:unseen float32:unseen');
  expect(stair(row('deadline', 'error'))).toBe('deadline:error shapes:unseen values:unseen float32:unseen');
});

it('takes the worst of several functions, and counts values that are wrong on the device only as float32', () => {
  expect(stair(row('contract', 'pass'), row('contract', 'error'), row('forward', 'pass'))).toContain('shapes:error');
  expect(stair(row('contract', 'pass'), row('forward', 'pass'), row('forward', 'fail', 'device'))).toBe(
    'shapes:pass values:pass float32:fail',
  );
});
