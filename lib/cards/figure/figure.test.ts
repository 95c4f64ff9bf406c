import { describe, expect, it } from 'vitest';
import { figureSpec } from './figure.ts';
import { sampleFigure } from './sample-figure.ts';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });

describe('a figure', () => {
  const axis = { label: both('x'), from: 0.01, to: 100 };

  it('samples curves on the scale of the axis, in runs where they are defined', () => {
    const figure = figureSpec.parse({
      description: both('A curve'),
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
    const [curve, bars, points] = sampleFigure(figure, 5);
    expect(curve?.runs).toHaveLength(1);
    expect(curve?.runs[0]?.map(([x]) => x)).toEqual([1, 10, 100].map((x) => expect.closeTo(x, 9) as number));
    expect([bars?.kind, points?.kind]).toEqual(['bars', 'points']);
  });

  it('breaks a curve at a hole', () => {
    const figure = figureSpec.parse({
      description: both('A pole'),
      x: { ...axis, from: -1, to: 1 },
      y: axis,
      series: [{ expression: '1/x' }],
    });
    expect(sampleFigure(figure, 5)[0]?.runs.map((run) => run.length)).toEqual([2, 2]);
  });
});
