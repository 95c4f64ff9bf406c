import { describe, expect, it } from 'vitest';
import { answerProgram } from './answer-program.ts';
import { cleanResult } from './clean-result.ts';
import { createProgramRunner, type ProgramRealm } from './program-runner.ts';
import type { AskProgram } from './program.ts';

/** A realm in this one, which answers at once. */
const realm = (heard: (said: unknown) => void): ProgramRealm => {
  const answer = answerProgram();
  return {
    tell: (asked: AskProgram) => {
      const reply = answer(asked);
      if (reply) heard(structuredClone(reply));
    },
    close: () => undefined,
  };
};
const runnerOf = (code: string) => createProgramRunner(code, async (heard) => realm(heard));
const run = (body: string) => runnerOf(`exports.default = function (values) { ${body} }`).run({ x: 3, y: 4 });

describe('a program', () => {
  it('takes numbers by name and gives plain data', async () => {
    const answer = await run('return { sum: values.x + values.y, list: [1, NaN], words: ["a"], none: null };');
    expect(answer).toEqual({ ok: true, value: { sum: 7, list: [1, NaN], words: ['a'], none: null } });
  });

  it.each([
    ['threw', 'throw new Error("no");', 'no'],
    ['threw', 'return require("fs");', 'a program imports nothing, not even “fs”'],
    ['not-data', 'return 7;', 'the program returns no object with names'],
    ['not-data', 'return { f: () => 1 };', 'result.f is no plain data'],
    ['not-data', 'return { a: [{ b: undefined }] };', 'result.a[0].b is undefined'],
    ['not-data', 'return { m: new Map() };', 'result.m is no plain data'],
    ['too-large', 'return { a: Array(60000).fill(1) };', 'more than 50000 values'],
    ['too-large', 'return { a: "x".repeat(500) };', 'result.a is a text of 500 characters'],
    ['too-large', 'const a = {}; a.a = a; return a;', 'result.a.a.a.a.a.a.a is nested too deeply'],
  ])('that gives nothing of use is told why: %s, %s', async (kind, body, detail) => {
    expect(await run(body)).toEqual({ ok: false, problem: { kind, detail } });
  });

  it.each([
    ['no-function', 'exports.other = 1;'],
    ['threw', 'throw new Error("at once");'],
    ['threw', 'not javascript'],
  ])('that cannot be loaded is told why: %s', async (kind, code) => {
    expect(await runnerOf(code).run({})).toMatchObject({ ok: false, problem: { kind } });
  });

  it('cannot speak in the place of what answers for it', async () => {
    const said = [null, 7, { id: 'one' }, { id: 1, problem: { kind: 'fine', detail: 12 } }];
    const runner = createProgramRunner('', async (heard) => ({
      tell: ({ type }) => type === 'run' && said.forEach((one) => heard(one)),
      close: () => undefined,
    }));
    expect(await runner.run({})).toEqual({ ok: false, problem: { kind: 'threw', detail: '' } });
  });

  it('that does not start says so, and is started anew at the next run', async () => {
    let starts = 0;
    const runner = createProgramRunner('exports.default = () => ({ a: 1 })', async (heard) => {
      starts += 1;
      if (starts === 1) throw new Error('no frame');
      return realm(heard);
    });
    expect(await runner.run({})).toEqual({ ok: false, problem: { kind: 'not-started', detail: 'no frame' } });
    expect(await runner.run({})).toEqual({ ok: true, value: { a: 1 } });
  });

  it('keeps nothing of the objects that it gave', () => {
    const own = { list: [1, 2] };
    const clean = cleanResult(own);
    own.list.push(3);
    expect(clean).toEqual({ ok: true, value: { list: [1, 2] } });
  });
});
