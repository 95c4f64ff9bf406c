import { expect, test } from 'vitest';
import { serverClock } from './server-clock.ts';

test('it goes on with this machine, as far from it as the server said', () => {
  let here = 1_000;
  const clock = serverClock({ now: 50_000 }, () => here);
  expect(clock.now()).toBe(50_000);
  here += 3_000;
  expect(clock.now()).toBe(53_000);
});

test('a view that is shown again is no newer than it was', () => {
  let here = 1_000;
  const view = { now: 50_000 };
  serverClock(view, () => here);
  here += 60_000;
  expect(serverClock(view, () => here).now()).toBe(110_000);
});

test('what the server says later counts', () => {
  const clock = serverClock({ now: 50_000 }, () => 1_000);
  clock.set(40_000);
  expect(clock.now()).toBe(40_000);
});
