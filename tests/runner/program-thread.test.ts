import { afterEach, expect, it } from 'vitest';
import { openProgramThread } from '#lib/runner/node/open-program-thread.ts';
import type { ProgramRunner } from '#lib/runner/program/program-runner.ts';

let runner: ProgramRunner | null = null;
afterEach(() => runner?.close());

it('a program that never ends is stopped and named; the next run has a thread of its own', async () => {
  runner = openProgramThread('exports.default = ({ loop }) => { while (loop) {} return { a: 1 }; }');
  expect(await runner.run({ loop: 0 })).toEqual({ ok: true, value: { a: 1 } });
  expect(await runner.run({ loop: 1 })).toMatchObject({ ok: false, problem: { kind: 'too-late' } });
  expect(await runner.run({ loop: 0 })).toEqual({ ok: true, value: { a: 1 } });
});

it('a program that wants all memory takes nobody with it', async () => {
  runner = openProgramThread('exports.default = () => { const all = []; for (;;) all.push(new Array(1e6).fill(1)); }');
  expect((await runner.run({})).ok).toBe(false);
});
