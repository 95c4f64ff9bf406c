import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import type { Outcome, Plain } from '#lib/base/snippet.ts';
import { cardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { runFill, runOwn, type RunTogether } from './run-fill.ts';

const renderer = {
  block: (text: Localized) => text.en,
  inline: (text: Localized) => text.en,
  code: (program: string) => program.split('\n'),
};
const FILL = `
id: last-step
kind: code
source: Somebody 2020
question: { en: What belongs there?, zh: 应填什么？ }
draws: { g: { oneOf: [2, 3] } }
language: ts
code: |
  const value = (done: boolean, next: number) => ▢;
ask: fill
answer: "done ? 0 : {{g}} * next"
cases: ["value(true, 5)", "value(false, 5)", "value(false, g)"]
mistakes:
  - fill: "{{g}} * next"
    why: { en: So., zh: 如此。 }
back: { en: So., zh: 如此。 }
`;
const fillCard = (from = '', to = '') => {
  expect(FILL).toContain(from);
  return cardSpec.parse(parse(FILL.replace(from, to)));
};

describe('a card with a gap', () => {
  const card = drawCard(fillCard(), 3, renderer);
  const values = (...given: readonly Plain[]) => given.map((value) => ({ kind: 'value', value }) as const);
  const threw = { kind: 'threw', message: 'Error' } as const;
  const run = { right: values(0, 10, 4), mistakes: [values(10, 10, 4)] };
  const judge = (got: readonly Outcome[], text = 'x') =>
    judgeResponse(card, { kind: 'filled', text, run: { text: 'x', ...run, got } });

  it('is drawn with its numbers in what is run, and keeps the gap', () => {
    const { body } = card;
    expect(body).toMatchObject({ ask: 'fill', answer: expect.stringMatching(/^done \? 0 : [23] \* next$/u) });
    expect(body.kind === 'code' && body.ask === 'fill' && body.snippet).toMatchObject({
      code: expect.stringContaining('=> ▢;'),
      asks: ['value(true, 5)', 'value(false, 5)', 'value(false, g)'],
      values: { g: expect.any(Number) },
    });
    // One without a prototype does not cross from the server to the page.
    expect(body.kind === 'code' && body.ask === 'fill' && Object.getPrototypeOf(body.snippet.values)).toBe(
      Object.prototype,
    );
  });

  it('is right when every case gives what it gives with the answer, up to rounding', () => {
    expect(judge(values(0, 10 + 1e-10, 4))).toEqual({ kind: 'right' });
    expect(judge(values(1e-12, 10, 4))).toEqual({ kind: 'right' });
  });

  it('is wrong at the first case that gives something else, and names the mistake that gives the same everywhere', () => {
    expect(judge(values(0, 11, 5))).toEqual({ kind: 'wrong', at: 1, mistake: null });
    expect(judge(values(10, 10, 4))).toEqual({ kind: 'wrong', at: 0, mistake: 0 });
    expect(judge([...values(0, 10), threw])).toEqual({ kind: 'wrong', at: 2, mistake: null });
    expect(judge([...values(0, 10), { kind: 'stopped', reason: 'deadline' }])).toMatchObject({ kind: 'wrong', at: 2 });
    expect(judge(values(0, 10))).toMatchObject({ kind: 'wrong', at: 2 });
  });

  it('is not judged before it was run, by a run of another text, or by one that failed', () => {
    expect(judge(values(0, 10, 4), '')).toEqual({ kind: 'nothing-chosen' });
    expect(judge(values(0, 10, 4), 'y')).toEqual({ kind: 'nothing-run', problem: null });
    expect(judgeResponse(card, { kind: 'filled', text: 'x', run: null })).toEqual({
      kind: 'nothing-run',
      problem: null,
    });
    const problem = { kind: 'syntax', message: 'no', line: null } as const;
    expect(judgeResponse(card, { kind: 'filled', text: 'x', run: { text: 'x', problem } })).toEqual({
      kind: 'nothing-run',
      problem,
    });
  });

  it('is run with the answer and the mistakes in one realm and what is typed in another', async () => {
    const { body } = card;
    if (body.kind !== 'code' || body.ask !== 'fill') throw new Error('a card with a gap');
    const realms: string[][] = [];
    const together: RunTogether = async (snippets) => {
      realms.push(snippets.map(({ code }) => code.trim()));
      return snippets.map(() => ({ ok: true, value: values(1, 2, 3) }));
    };
    const own = await runOwn(body, together);
    expect(await runFill(body, "'$&'", own, together)).toMatchObject({ text: "'$&'", got: values(1, 2, 3) });
    expect(realms.map((codes) => codes.length)).toEqual([2, 1]);
    expect(realms[1]![0]).toContain("=> '$&';");
  });

  it('must have one gap, and neither texts nor cases twice', () => {
    const found = (from = '', to = '') =>
      checkCard(fillCard(from, to)).map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(found()).toEqual([]);
    expect(found('=> ▢;', '=> 0;')).toEqual(['code code']);
    expect(found('=> ▢;', '=> ▢ + ▢;')).toEqual(['code code']);
    expect(found('fill: "{{g}} * next"', 'fill: "done ? 0 : {{g}}*next"')).toEqual([
      'mistakes.0.fill mistake-is-right',
    ]);
    expect(found('"value(false, g)"', '"value( false, 5 )"')).toEqual(['cases.2 code']);
    expect(found('answer: "done ? 0 : {{g}} * next"', 'answer: "{{h}}"')).toEqual(['answer placeholder']);
  });
});
