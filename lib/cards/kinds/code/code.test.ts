import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';

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
