// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, test } from 'vitest';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { FigureDragContext, type DragHandle } from './figure-drag.ts';
import { FigurePlot } from './figure-plot.tsx';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });
const axis = { label: 'x', from: 0, to: 1 };
const figure = drawFigure(
  figureSpec.parse({
    description: both('Two marks'),
    x: axis,
    y: axis,
    marks: [{ line: { x: 't', drag: 't' } }, { marker: { at: [0.5, 'b'], drag: 'b' } }],
  }),
  { values: { t: 0.4, b: 0.2 }, results: {} },
);

afterEach(cleanup);

function showWith(handles: Readonly<Record<string, DragHandle>>): void {
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <FigureDragContext value={new Map(Object.entries(handles))}>
        <FigurePlot figure={figure} locale="en" isGroup />
      </FigureDragContext>
    </NextIntlClientProvider>,
  );
}

describe('a mark that is the other handle of a slider', () => {
  test('is moved by the keys of a slider, and says where it stands', () => {
    const moves: number[] = [];
    const onMove = (wanted: number): void => void moves.push(Number(wanted.toFixed(6)));
    showWith({ t: { label: 'threshold', value: 0.4, text: '0.4', from: 0, to: 1, step: 0.02, onMove } });
    const line = screen.getByRole('slider', { name: 'threshold, in the picture' });
    expect(line.getAttribute('aria-valuenow')).toBe('0.4');
    expect(line.getAttribute('aria-valuetext')).toBe('0.4');
    expect(line.getAttribute('aria-orientation')).toBe('horizontal');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a'])
      fireEvent.keyDown(line, { key });
    expect(moves).toEqual([0.42, 0.42, 0.38, 0.38, 0.6, 0.2, 0, 1]);
  });

  test('moves along the axis on which its slider stands', () => {
    const handle = { value: 0.2, text: '0.2', from: 0, to: 1, step: 0.1, onMove: () => undefined };
    showWith({ b: { ...handle, label: 'bias' } });
    expect(screen.getByRole('slider').getAttribute('aria-orientation')).toBe('vertical');
  });

  test('is a plain mark where there is no such slider', () => {
    showWith({});
    expect(screen.queryByRole('slider')).toBeNull();
    expect(document.querySelectorAll('.rule')).toHaveLength(1);
  });
});
