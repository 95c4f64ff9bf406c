import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec, type CardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';

const COMMON = `
id: one
kind: figure
source: Author 2020
question: { en: Which?, zh: 哪些？ }
back: { en: Because., zh: 因为如此。 }`;
const cardOf = (yaml: string): CardSpec => cardSpec.parse(parse(COMMON + yaml));
const markdown = {
  block: (text: Localized) => text,
  inline: (text: Localized) => text,
  code: (program: string) => [program],
};
const why = '{ en: Why, zh: 原因 }';

const CELLS = `
draws: { F: { from: 2, to: 4 }, S: { from: 2, to: F }, N: { from: 8, to: 13 } }
require: mod(N - F, S) > 0
let: { last: floor((N - F)/S)*S + F }
figure:
  description: { en: A row of cells, zh: 一行格子 }
  marks:
    - grid: { id: row, rows: 1, columns: N, labels: numbers, windows: [{ columns: F }] }
click:
  in: row
  right: column > last
  mistakes:
    - { chosen: none, why: ${why} }
    - { chosen: "mod(column - 1, S) > 0", why: ${why} }`;

const BOXES = `
draws: { s: { oneOf: [2, 3, 4] }, t: { oneOf: [0.3, 0.6] } }
let: { ab: (12 - s)/(12 + s) }
figure:
  description: { en: Three boxes, zh: 三个框 }
  view: { x: [0, 24], y: [0, 18], down: true }
  marks:
    - boxes:
        id: boxes
        items:
          - { id: A, box: [2, 2, 14, 14], label: A }
          - { id: B, box: [2 + s, 2, 14 + s, 14], label: { en: B cat, zh: B 猫 }, style: dashed }
          - { id: C, box: [2, 4, 3, 5], label: C }
click:
  in: boxes
  right: { A: 1, B: ab <= t }
  why: { A: ${why}, B: ${why} }`;

const PATH = `
draws:
  path: { oneOf: [[[3, 1], [2, 1], [1, 1], [1, 2]], [[3, 1], [3, 2], [2, 2], [1, 2]]] }
let: { goal: "path[len(path)]", last: "path[len(path) - 1]" }
figure:
  description: { en: A grid, zh: 网格 }
  marks:
    - grid: { id: world, rows: 3, columns: 4, labels: { "3,1": { en: start, zh: 起点 } } }
    - path: { in: world, through: path, arrows: true }
click:
  in: world
  right: row == last[1] and column == last[2]
  mistakes:
    - { chosen: "contains(path, [row, column]) and not (row == goal[1] and column == goal[2])", why: ${why} }`;

const CURVES = `
draws: { k: { oneOf: [1, 2] } }
figure:
  description: { en: Three curves, zh: 三条曲线 }
  x: { label: x, from: 0, to: 1 }
  y: { label: y, from: 0, to: 4 }
  marks:
    - curve: { id: low, expression: x*k }
    - curve: { id: high, expression: x*k + 1 }
    - curve: { id: top, expression: x*k + 2 }
click: { in: curves, right: { high: 1 } }`;

const GRAPH = `
draws: { target: { oneOf: [1, 2], names: [$c$, $g$] } }
figure:
  description: { en: A step, zh: 一步 }
  marks:
    - graph:
        id: cell
        layout: grid
        nodes:
          - { id: c, label: "$c_{t-1}$", at: [1, 1], shape: plain }
          - { id: keep, label: ×, at: [2, 1], shape: operation }
          - { id: f, label: "$f_t$ (σ)", at: [2, 2] }
          - { id: i, at: [3, 2] }
        edges: [[c, keep], [f, keep], [i, keep]]
click: { in: cell, among: [f, i, keep], right: { f: target == 1, i: target == 2 } }`;

const TABLE = `
draws: { here: { list: 3, from: 1, to: 9 }, next: { list: 3, from: 1, to: 9 } }
require: sum(i, 1, 3, next[i] == max(next)) == 1
figure:
  description: { en: A table, zh: 一张表 }
  marks:
    - table:
        id: q
        columns: [{ en: left, zh: 左 }, { en: up, zh: 上 }, { en: right, zh: 右 }]
        rows: [{ label: $s$, values: here }, { label: $t$, values: next }]
click: { in: q, right: row == 2 and value == max(next) }`;

const HEAT = `
draws: { w: { list: 3, from: 1, to: 9 } }
require: sum(i, 1, 3, w[i] == max(w)) == 1
figure:
  description: { en: A matrix, zh: 一个矩阵 }
  marks:
    - heat: { id: weights, values: [w, [10, 11, 12]], rowLabels: [a, b] }
click: { in: weights, right: row == 1 and value == max(w) }`;

const SHADES = `
draws: { a: { oneOf: [1, 2] } }
figure:
  description: { en: A surface, zh: 一个曲面 }
  x: { label: x, from: 0, to: 4 }
  y: { label: y, from: 0, to: 2 }
  marks:
    - heat: { id: surface, values: [[1, a, 3, 4], [5, 6, 7, 8]] }
click: { in: surface, right: x > 2 and y < 1 }`;

type Drawn = ReturnType<typeof drawCard<Localized>>;
const drawn = (yaml: string, seed = 3): Drawn => drawCard(cardOf(yaml), seed, markdown);
const clickOf = ({ body }: Drawn) => {
  if (body.kind !== 'figure' || body.ask !== 'click') throw new Error('a click was wanted');
  return body;
};
const judged = (card: Drawn, optionIds: readonly string[]) => judgeResponse(card, { kind: 'selected', optionIds });
const rightOf = (card: Drawn): string[] => clickOf(card).targets.flatMap(({ id, correct }) => (correct ? [id] : []));

describe.each(Object.entries({ CELLS, BOXES, PATH, CURVES, GRAPH, TABLE, HEAT, SHADES }))(
  'a click in %s',
  (_name, yaml) => {
    it('is sound, and right in each draw with exactly the right marks', () => {
      expect(checkCard(cardOf(yaml))).toEqual([]);
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const card = drawn(yaml, seed);
        const right = rightOf(card);
        expect(right.length).toBeGreaterThan(0);
        expect(judged(card, right)?.kind).toBe('right');
        const other = clickOf(card).targets.find(({ correct }) => !correct)!;
        expect(judged(card, [...right, other.id])).toMatchObject({ kind: 'wrong', mistaken: [other.id] });
        expect(judged(card, right.slice(1))?.kind).toBe(right.length > 1 ? 'wrong' : 'nothing-chosen');
      }
    });
  },
);

describe('a click', () => {
  it('is another in another draw, and tells a known mistake by what was chosen', () => {
    const sets = new Set(Array.from({ length: 20 }, (_, seed) => rightOf(drawn(CELLS, seed)).join(' ')));
    expect(sets.size).toBeGreaterThan(3);
    const card = drawn(CELLS);
    expect(judged(card, ['none'])).toMatchObject({ kind: 'wrong', mistake: 0 });
    expect(judged(card, clickOf(card).mistakes[1]!.chosen)).toMatchObject({ kind: 'wrong', mistake: 1 });
    expect(judged(card, [])).toEqual({ kind: 'nothing-chosen' });
    expect(judged(drawn(BOXES), ['none'])).toEqual({ kind: 'nothing-chosen' });
  });

  it('on curves without labels finds them in another order each time', () => {
    const order = (seed: number): string =>
      drawn(CURVES, seed)
        .figure!.panels[0]!.marks.map(({ id }) => id)
        .join(' ');
    expect(new Set(Array.from({ length: 30 }, (_, seed) => order(seed))).size).toBe(6);
  });

  it('finds the cells of tables and matrices by row, column, value and place, and says what stands in them', () => {
    const names = (yaml: string) => clickOf(drawn(yaml)).targets.map(({ id, name }) => `${id} ${name.label?.en}`);
    expect(names(TABLE).map((name) => name.replace(/\d$/u, '#'))).toEqual([
      ...['left', 'up', 'right'].map((column, index) => `q:1,${index + 1} $s$, ${column}, #`),
      ...['left', 'up', 'right'].map((column, index) => `q:2,${index + 1} $t$, ${column}, #`),
    ]);
    expect(names(HEAT).slice(3)).toEqual(['weights:2,1 b, 10', 'weights:2,2 b, 11', 'weights:2,3 b, 12']);
    expect(rightOf(drawn(SHADES))).toEqual(['surface:1,3', 'surface:1,4']);
  });

  it('is only on the marks among which it is asked', () => {
    expect(clickOf(drawn(GRAPH)).targets.map(({ id }) => id)).toEqual(['keep', 'f', 'i']);
  });

  it.each([
    ['on a mark that is not there', CURVES.replace('in: curves', 'in: bars'), ['click', 'in']],
    ['with an id that is not there', CURVES.replace('high: 1', 'height: 1'), ['click', 'right', 'height']],
    [
      'on more marks than anybody finds',
      SHADES.replace('values: [[1, a, 3, 4], [5, 6, 7, 8]]', 'expression: x*y'),
      ['click', 'in'],
    ],
    ['with nothing right in some draw', CURVES.replace('high: 1', 'high: k == 1'), ['click', 'right']],
    [
      'with everything right in every draw',
      BOXES.replace('{ A: 1, B: ab <= t }', '{ A: 1, B: 1, C: 1 }'),
      ['click', 'right'],
    ],
    ['with a condition over what is not drawn', CELLS.replace('column > last', 'column > end'), ['click', 'right']],
    [
      'with a mistake that is right',
      CELLS.replace('"mod(column - 1, S) > 0"', 'column > last'),
      ['click', 'mistakes', 1],
    ],
    [
      'with a mistake that cannot be read',
      CELLS.replace('mod(column - 1, S) > 0', 'mod(col, S)'),
      ['click', 'mistakes', 1, 'chosen'],
    ],
    [
      'and options',
      `${CURVES}\noptions: [${['a', 'b', 'c'].map((text) => `{ text: { en: ${text}, zh: ${text} }, why: ${why} }`).join(', ')}]`,
      ['options'],
    ],
  ])('is refused %s', (_what, yaml, path) => {
    expect(checkCard(cardOf(yaml)).map((one) => one.path)).toEqual([path]);
  });
});

describe('pictures as options', () => {
  const picture = (slope: number, correct: boolean): string => `
  - correct: ${correct}
    why: ${why}
    figure:
      description: { en: Slope ${slope}, zh: 斜率 ${slope} }
      x: { label: x, from: 0, to: 1 }
      y: { label: y, from: 0, to: 3 }
      marks: [{ curve: { expression: ${slope}*x } }]`;
  const options = `\noptions:${[1, 2, 3].map((slope) => picture(slope, slope === 2)).join('')}`;

  it('are drawn and shuffled with their reasons, and judged like words', () => {
    expect(checkCard(cardOf(options))).toEqual([]);
    const card = drawn(options);
    if (card.body.kind !== 'figure' || card.body.ask !== 'options') throw new Error('options were wanted');
    const right = card.body.options.find(({ correct }) => correct)!;
    expect(right.figure?.description.en).toBe('Slope 2');
    expect(judged(card, [right.id])?.kind).toBe('right');
  });

  it('are refused where one of them cannot be drawn', () => {
    expect(checkCard(cardOf(options.replace('3*x', '3*y')))[0]?.path.slice(0, 3)).toEqual(['options', 2, 'figure']);
  });
});
