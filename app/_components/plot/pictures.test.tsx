import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { FigurePlot } from './figure-plot.tsx';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });

/** The texts of a picture, each with its attributes. */
function textsOf(fields: object): readonly { readonly text: string; readonly at: (name: string) => string }[] {
  const figure = drawFigure(figureSpec.parse({ description: both('A picture'), ...fields }), { values: {} });
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <FigurePlot figure={figure} locale="en" />
    </NextIntlClientProvider>,
  );
  const picture = markup.slice(0, markup.indexOf('<details'));
  return [...picture.matchAll(/<text([^>]*)>(.*?)<\/text>/gu)].map(([, attributes = '', inner = '']) => ({
    text: inner.replaceAll(/<[^>]*>/gu, ''),
    at: (name) => new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '',
  }));
}

describe('words in a picture', () => {
  const y = { label: 'y', from: 0, to: 1 };

  test('below bars are those of their places, not of what lies between them', () => {
    const texts = textsOf({ x: { label: 'x', from: 0, to: 4 }, y, marks: [{ bars: { values: [0.2, 0.5, 0.3] } }] });
    const upright = texts.filter(({ at }) => at('y') === '19').map(({ text }) => text);
    expect(upright.toSorted((one, other) => Number(one) - Number(other))).toEqual(['1', '2', '3']);
  });

  test('of boxes at one corner stand below each other, those of others at their corners', () => {
    const box = (id: string, left: number) => ({ id, box: [left, 0, left + 6, 6], label: `${id} 0.9` });
    const texts = textsOf({
      view: { x: [0, 20], y: [0, 10], down: true },
      marks: [{ boxes: { items: [box('A', 0), box('B', 0.5), box('C', 1), box('D', 12)] } }],
    });
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) =>
      Number(texts.find(({ text }) => text === `${id} 0.9`)!.at('y')),
    );
    expect([b! - a!, c! - b!, d! - a!]).toEqual([16, 16, 0]);
  });

  test('of one cell stand below each other within it', () => {
    const texts = textsOf({
      marks: [{ grid: { rows: 1, columns: 1, values: [[0.5]], labels: { '1,1': 'goal' }, arrows: [['→']] } }],
    });
    const places = ['goal', '0.5', '→'].map((word) => Number(texts.find(({ text }) => text === word)!.at('y')));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places).size).toBe(3);
    expect(places[0]).toBeGreaterThan(9);
  });

  test('on curves stand inside the picture, also where a curve is apart from the others at its left end only', () => {
    const steep = (slope: number) => ({ curve: { expression: `${slope}*(1 - x)` } });
    const texts = textsOf({ x: { label: 'x', from: 0, to: 1 }, y, marks: [steep(0.9), steep(0.1)] });
    for (const name of ['1', '2']) {
      const { at } = texts.findLast(({ text, at: own }) => text === name && own('class').includes('on-marks'))!;
      if (at('text-anchor') === 'end') expect(Number(at('x'))).toBeGreaterThan(66 + 20);
    }
  });
});
