import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { shapeCard } from './card.ts';
import { fieldsOf } from './judge.ts';
import { readCount } from './read-count.ts';
import { readShape } from './read-shape.ts';

const both = (text: string) => ({ en: text, zh: `${text}。` });
const markdown = { block: (text: Localized) => text.en, inline: (text: Localized) => text.en, code: () => [] };

const encoder = shapeCard.parse({
  kind: 'shape',
  id: 'two-convolutions',
  source: 'Nobody 2020, §1',
  question: both('Fill in what comes out'),
  draws: { H: { from: 27, to: 35, step: 2 }, C: { oneOf: [6, 8] }, F: { oneOf: [4, 6] }, U: { oneOf: [5, 10] } },
  input: ['H', 'H', 3],
  layers: [
    { conv: { filters: 'C', kernel: 'F', stride: 1, padding: 0 }, ask: ['shape', 'parameters'] },
    { relu: {} },
    { maxpool: { kernel: 2 }, ask: ['shape'] },
    { conv: { filters: '2*C', kernel: 3, stride: 2, padding: 1 }, ask: ['shape', 'parameters'] },
    { flatten: {}, ask: ['shape'] },
    { dense: { units: 'U' }, ask: ['parameters'] },
  ],
  mistakes: [
    { layer: 1, shape: ['H', 'H', 'C'], why: both('Without padding {{F}} − 1 rows go') },
    { layer: 1, parameters: 'F*F*3*C', why: both('The biases are missing') },
    { layer: 4, parameters: '9*3*2*C + 2*C', why: both('{{C}} channels come in') },
  ],
  back: both('What follows'),
});

function draw(seed: number) {
  const card = drawCard(encoder, seed, markdown);
  if (card.body.kind !== 'shape') throw new Error(card.body.kind);
  return { card, body: card.body };
}

describe('a shape card', () => {
  it('traces its drawn sizes: what is written, checked by hand for one draw of them', () => {
    const seed = Array.from({ length: 500 }, (_, at) => at).find((at) => {
      const { input, layers } = draw(at).body;
      return input[0] === 29 && layers[0]!.sizes['filters'] === 6 && layers[0]!.sizes['kernel'] === 4;
    })!;
    const { body } = draw(seed);
    const units = body.layers[5]!.shape[0]!;
    expect(fieldsOf(body).map(({ right }) => right)).toEqual([
      [26, 26, 6],
      [294],
      [13, 13, 6],
      [7, 7, 12],
      [660],
      [588],
      [588 * units + units],
    ]);
  });

  it('is right with every field right however it is typed, and names the first wrong layer and its mistake', () => {
    const { card, body } = draw(2);
    const right = fieldsOf(body).map((field) => field.right.join('×'));
    const judged = (...texts: readonly string[]) => judgeResponse(card, { kind: 'typed', texts });
    expect(judged(...right)).toEqual({ kind: 'right' });
    const [h] = body.input;
    const filters = body.layers[0]!.sizes['filters']!;
    expect(judged(`[${h}, ${h}, ${filters}]`, ...right.slice(1))).toEqual({ kind: 'wrong', fields: [0], mistake: 0 });
    const count = Number(right[1]) - filters;
    expect(judged(right[0]!, String(count), '1', ...right.slice(3))).toEqual({
      kind: 'wrong',
      fields: [1, 2],
      mistake: 1,
    });
    expect(judged(...right.slice(0, 6), '7')).toEqual({ kind: 'wrong', fields: [6], mistake: null });
    expect(judged(...right.slice(0, 6))).toMatchObject({ kind: 'unreadable', part: 6, problem: { key: 'empty' } });
    expect(judged('3 by 3', ...right.slice(1))).toMatchObject({ kind: 'unreadable', part: 0 });
  });

  it('never draws sizes with which a listed mistake is right', () => {
    expect(checkCard(encoder)).toEqual([]);
    // With a 1×1 kernel the first mistake is right.
    const coinciding = shapeCard.parse({ ...encoder, draws: { ...encoder.draws, F: { oneOf: [1, 2, 4] } } });
    expect(checkCard(coinciding)).toEqual([]);
    for (let seed = 0; seed < 200; seed += 1) {
      const { body } = drawCard(coinciding, seed, markdown);
      expect(body).toMatchObject({ mistakes: [{ layer: 0 }, { layer: 0 }, { layer: 3 }] });
    }
  });

  it('reads a shape in each of its forms, and a count with its thousands apart or as a calculation', () => {
    const shapes = (typed: string) => {
      const read = readShape(typed);
      return read.ok ? read.value : read.problem.key;
    };
    for (const typed of [
      '30 30 8',
      '30×30×8',
      '30x30X8',
      '[30, 30, 8]',
      '(30,30,8)',
      ' 30，30，8 ',
      '30*30*8',
      '30、30、8',
    ])
      expect(shapes(typed), typed).toEqual([[30, 30, 8]]);
    expect(shapes('(1352,)')).toEqual([[1352]]);
    for (const typed of ['1,352', '1 352', '[1,352]']) expect(shapes(typed), typed).toEqual([[1, 352], [1352]]);
    expect(shapes('[30, 30, 8')).toBe('unclosed');
    expect(shapes('30 30 C')).toBe('unknown-character');
    expect(shapes('  ')).toBe('empty');
    const count = (typed: string) => {
      const read = readCount(typed);
      return read.ok ? read.value : read.problem.key;
    };
    for (const typed of ['1184', '1,184', '1 184', '１，１８４', '4*4*3*24 + 32', '1,000 + 184'])
      expect(count(typed), typed).toBe(1184);
    expect(count('many')).toBe('unknown-name');
  });
});
