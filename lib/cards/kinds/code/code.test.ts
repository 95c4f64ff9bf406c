import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Outcome, Plain } from '#lib/base/snippet.ts';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { agrees } from './agrees.ts';
import { printPlain } from './print-plain.ts';
import { runFill, runOwn, type RunTogether } from './run-fill.ts';
import { statedValue } from './stated-value.ts';

const renderer = {
  block: (text: Localized) => text.en,
  inline: (text: Localized) => text.en,
  code: (program: string) => program.split('\n'),
};
const LINE = `
id: first-of-four
kind: code
source: Somebody 2020
question: { en: "It gives {{n}}.", zh: "结果是 {{n}}。" }
draws: { n: { from: 4, to: 5 } }
language: ts
prelude: |
  const twice = (x: number): number => 2 * x;
code: |
  function first(): number {
    const start = {{n}};

    const more = twice(start);
    return start;
  }
ask: line
faulty: return start;
fixed: return more;
run: first()
gives: { near: 4.5, within: 0.6 }
should: { near: 9, within: 1.1 }
mistakes:
  - line: const more = twice(start);
    why: { en: "It doubles {{n}}.", zh: "它把 {{n}} 加倍。" }
back: { en: Return it., zh: 返回它。 }
`;
const lineCard = (change: (text: string) => string = (text) => text) => cardSpec.parse(parse(change(LINE)));
const drawn = (seed = 1) => drawCard(lineCard(), seed, renderer);
const judged = (...optionIds: readonly string[]) => judgeResponse(drawn(), { kind: 'selected', optionIds });
const findings = (from: string, to: string) =>
  checkCard(lineCard((text) => text.replace(from, to))).map(({ code, path }) => `${path.join('.')} ${code}`);

describe('a card with a faulty line', () => {
  it('shows its code with what it has drawn, the faulty line by its place, and the fixed one at the same indentation', () => {
    const { prompt, body } = drawn();
    const [n] = /\d/u.exec(prompt)!;
    expect(body).toMatchObject({
      lines: [
        'function first(): number {',
        `  const start = ${n};`,
        '',
        '  const more = twice(start);',
        '  return start;',
        '}',
      ],
      prelude: ['const twice = (x: number): number => 2 * x;'],
      faulty: 4,
      fixed: '  return more;',
      mistakes: [{ line: 3, why: `It doubles ${n}.` }],
    });
  });

  it('is right with that line only, and says of another what the card knows of it', () => {
    expect(judged('4')).toEqual({ kind: 'right' });
    expect(judged('3')).toEqual({ kind: 'wrong', at: 3, mistake: 0 });
    expect(judged('0')).toEqual({ kind: 'wrong', at: 0, mistake: null });
    for (const nothing of [[], ['6'], ['-1'], ['four']]) expect(judged(...nothing)).toEqual({ kind: 'nothing-chosen' });
  });

  it('must name lines that are there once, tell its versions apart, and draw what it prints', () => {
    expect(checkCard(lineCard())).toEqual([]);
    expect(findings('faulty: return start;', 'faulty: return begin;')).toEqual(['faulty code']);
    expect(findings('    return start;', '    return start;\n    return start;')).toEqual(['faulty code']);
    expect(findings('line: const more = twice(start);', 'line: return start;')).toEqual([
      'mistakes.0.line mistake-is-right',
    ]);
    expect(findings('fixed: return more;', 'fixed: return start;')).toEqual(['fixed code']);
    expect(findings('should: { near: 9, within: 1.1 }', 'should: 4')).toEqual(['should code']);
    expect(findings('= {{n}};', '= {{m}};')).toEqual(['code placeholder']);
  });
});

const OUTPUT = `
id: shapes
kind: code
source: Somebody 2020
question: { en: Which shapes?, zh: 哪些形状？ }
draws: { N: { from: 2, to: 4 }, H: { from: 5, to: 8 } }
language: ts
code: |
  const all = (x: tf.Tensor) => tf.split(x, 4, 1);
ask: output
run: all(tf.ones([N, 4*H]))
parts:
  - label: "\`x\`"
    of: arguments.x.shape
    answer: [N, 4*H]
    mistakes:
      - answer: [N, H]
        why: { en: "One of {{N}}.", zh: "{{N}} 之一。" }
  - label: { en: count, zh: 个数 }
    of: result.length
    answer: 4
back: { en: So., zh: 如此。 }
`;
const outputCard = (from = '', to = '') => {
  expect(OUTPUT).toContain(from);
  return cardSpec.parse(parse(OUTPUT.replace(from, to)));
};

describe('a card that asks what comes out', () => {
  const card = drawCard(outputCard(), 3, renderer);
  const [N, width] = /\[(\d), (\d+)\]/u.exec(JSON.stringify(card.body).replaceAll(',', ', '))!.slice(1).map(Number);
  const judge = (...texts: readonly string[]) => judgeResponse(card, { kind: 'typed', texts });

  it('takes a shape however it is written, and items that are worked out', () => {
    const written = [
      `[${N}, ${width}]`,
      `(${N}, ${width})`,
      `${N}, ${width}`,
      `(${N}, ${width},)`,
      `[${N}, 4*${width! / 4}]`,
    ];
    for (const shape of written) expect(judge(shape, '4'), shape).toEqual({ kind: 'right' });
    expect(judge(written[0]!, '[4]')).toEqual({ kind: 'right' });
  });

  it('names the first part that is wrong, and the mistake that it is', () => {
    expect(judge(`[${width}, ${N}]`, '5')).toEqual({ kind: 'wrong', at: 0, mistake: null });
    expect(judge(`[${N}, ${width! / 4}]`, '5')).toEqual({ kind: 'wrong', at: 0, mistake: 0 });
    expect(judge(written(), '5')).toEqual({ kind: 'wrong', at: 1, mistake: null });
    expect(judge(`${N}`, '4')).toMatchObject({ kind: 'wrong', at: 0 });
  });

  const written = () => `[${N}, ${width}]`;

  it('says of what cannot be read where that is', () => {
    expect(judge(written(), '')).toMatchObject({ kind: 'unreadable', part: 1, problem: { key: 'empty' } });
    expect(judge(`${N}, ?`, '4')).toMatchObject({ kind: 'unreadable', part: 0, problem: { found: '?', column: 4 } });
  });

  it('must have answers that differ by what is drawn, mistakes that are none of them, and a call for its arguments', () => {
    const found = (from = '', to = '') =>
      checkCard(outputCard(from, to)).map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(found()).toEqual([]);
    expect(found('answer: [N, 4*H]', 'answer: [N, 4*K]')).toEqual(['parts.0.answer.1 expression']);
    expect(found('answer: [N, H]', 'answer: [N, H*4]')).toEqual(['parts.0.mistakes.0.answer mistake-is-right']);
    expect(found('answer: [N, 4*H]', 'answer: [N, 4/(H-H)]')).toEqual(['parts.0.answer numeric']);
    expect(found('answer: [N, 4*H]', 'answer: [4, 8]')).toEqual(['draws code']);
    expect(found('run: all(tf.ones([N, 4*H]))', 'run: all(tf.ones([N, 4*H])).slice(1)')).toEqual(['parts.0.of code']);
  });
});

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

describe('a value is written as in TypeScript', () => {
  it('whole, or with its numbers to so many digits', () => {
    const value = { sum: [0.1 + 0.2, NaN], n: 1e21, name: 'a' };
    expect(printPlain(value)).toBe("{ sum: [0.30000000000000004, NaN], n: 1e+21, name: 'a' }");
    expect(printPlain(value, 10)).toBe("{ sum: [0.3, NaN], n: 1e+21, name: 'a' }");
  });
});

describe('what code gives agrees with what is stated', () => {
  const value = (given: Plain) => ({ kind: 'value', value: given }) as const;
  const holds = (given: Plain, stated: unknown) => agrees(value(given), statedValue.parse(stated));

  it('for numbers to nine digits, or within what is stated; NaN agrees with NaN only', () => {
    expect(holds(0.1 + 0.2, 0.3)).toBe(true);
    expect(holds(0.3001, 0.3)).toBe(false);
    expect(holds([0.3001, [1]], { near: [0.3, [1]], within: 0.001 })).toBe(true);
    expect(holds([0.3001, [1]], { near: [0.3, [1, 2]], within: 0.001 })).toBe(false);
    expect([holds(NaN, 'NaN'), holds(NaN, 0), holds(0, 'NaN'), holds('NaN', 'NaN')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([holds(Infinity, 'Infinity'), holds(Infinity, '-Infinity')]).toEqual([true, false]);
  });

  it('for texts, truth values and lists exactly', () => {
    expect([holds('a', 'a'), holds('a', 'b'), holds(true, true), holds(1, true), holds(null, null)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([holds([1, 8], [1, 8]), holds([1], [1, 8]), holds([], 0)]).toEqual([true, false, false]);
  });

  it('for errors by words of their message, and never for code that was stopped', () => {
    const threw = { kind: 'threw', message: 'Error: could not be broadcast together' } as const;
    expect(agrees(threw, { throws: 'could not be broadcast' })).toBe(true);
    expect(agrees(threw, { throws: 'shape' })).toBe(false);
    expect(agrees(value(1), { throws: 'shape' })).toBe(false);
    expect(agrees({ kind: 'stopped', reason: 'deadline' }, { throws: 'dead' })).toBe(false);
  });
});
