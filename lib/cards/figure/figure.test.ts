import { describe, expect, it } from 'vitest';
import type { Values } from '#lib/cards/expression/value.ts';
import { checkDrawnFigure, checkFigure } from './check-figure.ts';
import { drawFigure } from './draw-figure.ts';
import type { DrawnMark } from './drawn-figure.ts';
import { layOutGraph } from './drawing/lay-out-graph.ts';
import { figureSpec, type Figure } from './figure.ts';
import { figureRows } from './figure-rows.ts';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });
const axis = { label: both('x'), from: 0.01, to: 100 };
const unit = { label: both('u'), from: 0, to: 1 };

const figureOf = (fields: object): Figure => figureSpec.parse({ description: both('A picture'), ...fields });
const inAxes = (...marks: object[]): Figure => figureOf({ x: unit, y: unit, marks });
const drawn = (figure: Figure, values: Values = {}, results: Readonly<Record<string, unknown>> | null = null) =>
  drawFigure(figure, { values, results, layOut: layOutGraph }).panels.flatMap(({ marks }) => marks);
const only = <Kind extends DrawnMark['kind']>(
  kind: Kind,
  figure: Figure,
  values?: Values,
): DrawnMark & { readonly kind: Kind } => {
  const mark = drawn(figure, values)[0];
  if (mark?.kind !== kind) throw new Error(`a ${kind} was wanted, not a ${mark?.kind}`);
  return mark as DrawnMark & { readonly kind: Kind };
};

describe('series are read as marks', () => {
  it('samples curves on the scale of the axis, in runs where they are defined', () => {
    const figure = figureOf({
      x: { ...axis, scale: 'log' },
      y: axis,
      series: [
        { expression: 'sqrt(x - 1)' },
        { bars: [[1, 2]] },
        {
          points: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    });
    const [curve, bars, points] = drawn(figure);
    if (curve?.kind !== 'curve' || points?.kind !== 'curve') throw new Error('curves were wanted');
    expect(curve.runs).toHaveLength(1);
    expect(curve.runs[0]?.[0]?.[0]).toBeCloseTo(1, 6);
    expect(curve.runs[0]?.[50]?.[0]).toBeCloseTo(10, 6);
    expect(points.runs).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(bars).toMatchObject({ kind: 'bars', bars: [{ at: 1, height: 2 }] });
  });

  it('breaks a curve at a hole', () => {
    const figure = figureOf({ x: { ...axis, from: -1, to: 1 }, y: axis, series: [{ expression: '1/x' }] });
    expect(only('curve', figure).runs.map((run) => run.length)).toEqual([100, 100]);
  });
});

describe('a mark is drawn with the values of its card', () => {
  it('in numbers, lists, matrices, conditions, axes and labels', () => {
    const figure = figureOf({
      x: { label: 'x', from: 0, to: 'N' },
      y: unit,
      marks: [
        { curve: { expression: 'x/N', label: '{{N}}' } },
        { points: { x: 'xs', y: 'xs/N' } },
        { marker: { at: ['N/2', 0.5] } },
      ],
    });
    const panel = drawFigure(figure, { values: { N: 8, xs: [2, 4] } }).panels[0];
    expect(panel?.frame).toMatchObject({ x: { to: 8 } });
    expect(panel?.marks[0]).toMatchObject({ label: both('8') });
    expect(panel?.marks[1]).toMatchObject({
      points: [
        [2, 0.25],
        [4, 0.5],
      ],
    });
    expect(panel?.marks[2]).toMatchObject({ at: [4, 0.5] });
  });

  it('in the cells and windows of a grid', () => {
    const grid = only(
      'grid',
      figureOf({
        marks: [
          {
            grid: {
              id: 'row',
              rows: 1,
              columns: 'N',
              labels: 'numbers',
              padding: { left: 'P', right: 'P' },
              filled: 'taps',
              windows: [{ columns: 'F', stride: 'S', count: 2 }],
            },
          },
        ],
      }),
      { N: 9, F: 3, S: 2, P: 1, taps: [2, 4] },
    );
    expect(grid.cells[0]?.map(({ padding }) => padding)).toEqual([true, ...Array<boolean>(7).fill(false), true]);
    expect(grid.cells[0]?.flatMap(({ filled }, index) => (filled ? [index + 1] : []))).toEqual([2, 4]);
    expect(grid.windows.map(({ column, columns }) => [column, columns])).toEqual([
      [1, 3],
      [3, 3],
    ]);
    expect(grid.cells[0]?.[8]?.text).toEqual(both('9'));
  });

  it('and may take what a program returned by name', () => {
    const figure = figureOf({
      marks: [
        { table: { from: 'log' } },
        { grid: { rows: 1, columns: 'cells', filled: ['k'] } },
        { sequence: { from: 'words' } },
        { tree: { from: 'beam' } },
      ],
    });
    const results = {
      log: [{ box: 'A', iou: 0.5 }],
      cells: 4,
      words: ['a', 'b'],
      beam: [{ id: 'r' }, { id: 'a', parent: 'r', value: -1.2 }],
    };
    const [table, grid, sequence, tree] = drawn(figure, { k: 2 }, results);
    expect(table).toMatchObject({ columns: [both('box'), both('iou')], rows: [{ cells: [both('A'), 0.5] }] });
    expect(grid).toMatchObject({ columns: 4 });
    expect(sequence).toMatchObject({ items: [{ text: both('a') }, { text: both('b') }] });
    expect(tree).toMatchObject({ nodes: [{ id: 'r' }, { id: 'a', value: -1.2 }], edges: [{ start: 'r', end: 'a' }] });
  });

  it('as plain data: it is the same after a journey through JSON', () => {
    const figure = inAxes(
      { curve: { expression: 'x^2' } },
      { contour: { expression: 'x*y' } },
      { heat: { expression: 'x+y' } },
    );
    const picture = drawFigure(figure, { values: {} });
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });
});

describe('graphs and trees', () => {
  const nodes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('have their places before they reach the browser, in layers along their arrows', () => {
    const graph = only(
      'graph',
      figureOf({
        marks: [
          {
            graph: {
              nodes,
              edges: [
                ['a', 'b', 'c'],
                ['a', 'c'],
              ],
            },
          },
        ],
      }),
    );
    const xs = graph.nodes.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
    expect(graph.edges.every(({ points }) => points.length > 1 && points.flat().every(Number.isFinite))).toBe(true);
    const twice = figureOf({
      marks: [
        {
          graph: {
            nodes,
            edges: [
              ['a', 'b'],
              ['a', 'b'],
            ],
          },
        },
      ],
    });
    expect(only('graph', twice).edges).toHaveLength(2);
  });

  it('keep the children of a tree in the order in which they are written, apart from each other', () => {
    const figure = figureOf({
      marks: [{ tree: { nodes: [{ id: 'r' }, { id: 'q', parent: 'r' }, { id: 'p', parent: 'r' }] } }],
    });
    const [root, first, second] = only('tree', figure).nodes;
    expect(first!.x + first!.width / 2).toBeLessThanOrEqual(second!.x - second!.width / 2);
    expect(root!.x).toBeCloseTo((first!.x + second!.x) / 2, 6);
  });
});

describe('contours', () => {
  it('lie where the function has their height', () => {
    const figure = inAxes({ contour: { expression: 'x^2 + y^2', levels: [0.25] } });
    const points = only('contour', figure).lines.flatMap(({ rings }) => rings.flat());
    expect(points.length).toBeGreaterThan(10);
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(0.5, 2);
  });
});

describe('a figure is refused', () => {
  it.each([
    ['without a picture', {}, []],
    ['with marks and series', { marks: [{ table: { rows: [{ values: [1] }] } }], series: [{ expression: 'x' }] }, []],
    ['with a curve that has no axes', { marks: [{ curve: { expression: 'x' } }] }, ['marks', 0]],
    ['with boxes in no view', { marks: [{ boxes: { items: [{ id: 'A', box: [0, 0, 1, 1] }] } }] }, ['marks', 0]],
    [
      'with two marks of one id',
      { marks: [{ grid: { id: 'g', rows: 1, columns: 1 } }, { grid: { id: 'g', rows: 1, columns: 1 } }] },
      ['marks', 1, 'grid', 'id'],
    ],
    [
      'with a path through no grid',
      {
        marks: [
          {
            path: {
              in: 'g',
              through: [
                [1, 1],
                [1, 2],
              ],
            },
          },
        ],
      },
      ['marks', 0, 'path', 'in'],
    ],
    [
      'with a name that is not drawn',
      { marks: [{ grid: { rows: 1, columns: 'N' } }] },
      ['marks', 0, 'grid', 'columns'],
    ],
    [
      'with a window that sticks out',
      { marks: [{ grid: { rows: 1, columns: 2, windows: [{ columns: 3 }] } }] },
      ['marks', 0, 'grid', 'windows', 0],
    ],
    [
      'with an edge to nowhere',
      { marks: [{ graph: { nodes: [{ id: 'a' }], edges: [['a', 'b']] } }] },
      ['marks', 0, 'graph', 'edges', 0],
    ],
    [
      'with TeX that no label can show',
      { marks: [{ table: { rows: [{ label: String.raw`$\frac{a}{b}$`, values: [1] }] } }] },
      ['marks', 0, 'table'],
    ],
    [
      'with two fields in one mark',
      { marks: [{ grid: { rows: 1, columns: 1 }, table: { rows: [{ values: [1] }] } }] },
      ['marks', 0],
    ],
    [
      'with something outside of its axes',
      { x: unit, y: unit, marks: [{ points: { points: [[2, 2]] } }] },
      ['marks', 0],
    ],
  ])('%s', (_what, fields, path) => {
    expect(checkFigure(figureOf(fields)).map((one) => one.path)[0]).toEqual(path);
  });

  it('where only some of its draws are wrong', () => {
    const figure = figureOf({ marks: [{ grid: { rows: 1, columns: 3, windows: [{ columns: 'F' }] } }] });
    expect(checkFigure(figure, { draws: { F: { from: 1, to: 3, step: 1 } } })).toEqual([]);
    expect(checkFigure(figure, { draws: { F: { from: 1, to: 5, step: 1 } } })).toMatchObject([{ code: 'figure' }]);
  });

  it('where a program does not return what it names', () => {
    const figure = inAxes({ curve: { from: 'loss' } });
    expect(checkDrawnFigure(figure, { values: {}, results: { other: 1 } })[0]?.what).toContain('loss');
    expect(
      checkDrawnFigure(figure, {
        values: {},
        results: {
          loss: [
            [0, 0.5],
            [1, 0.2],
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('the table behind a figure', () => {
  it('has the numbers of every mark that is no table itself', () => {
    const figure = inAxes(
      { curve: { expression: 'x' } },
      { bars: { bars: [[0.5, 0.2]] } },
      { marker: { at: [0.1, 0.2] } },
    );
    const groups = figureRows(drawFigure(figure, { values: {} }));
    expect(groups.map(({ rows }) => rows.length)).toEqual([11, 1, 1]);
    expect(groups[0]?.rows.at(-1)).toEqual([1, 1]);
  });
});
