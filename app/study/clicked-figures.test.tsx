// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const figure = drawFigure(
  figureSpec.parse({
    description: both('Three cells'),
    marks: [{ grid: { id: 'row', rows: 1, columns: 3, labels: 'numbers' } }],
  }),
  { values: {} },
);
const target = (column: number, correct: boolean) => ({
  id: `row:1,${column}`,
  name: { kind: 'cell', label: null, place: [column] } as const,
  correct,
  why: column === 3 ? both('It is read by nobody.') : null,
});
const CLICK: CardBody = {
  kind: 'figure',
  ask: 'click',
  targets: [target(1, false), target(2, true), target(3, true)],
  none: true,
  mistakes: [{ chosen: [], why: both('There is one.') }],
};
const cell = (number: number): Element => screen.getByLabelText(`Cell ${number}`);
const pressOn = (element: Element, key: string): void => void fireEvent.keyDown(element, { key });

beforeEach(emptyOutbox);
afterEach(leave);

function showClick(): void {
  const shown = entry('one', CLICK);
  show({ ...shown, card: { ...shown.card, figure } });
}

const table = drawFigure(
  figureSpec.parse({
    description: both('A table'),
    marks: [{ table: { id: 'q', columns: ['left', 'right'], rows: [{ label: 's', values: [4, 7] }] } }],
  }),
  { values: {} },
);

describe('cells of a table to choose', () => {
  const CELLS: CardBody = {
    kind: 'figure',
    ask: 'click',
    targets: [1, 2].map((column) => ({
      id: `q:1,${column}`,
      name: { kind: 'cell', label: both(column === 1 ? 's, left, 4' : 's, right, 7'), place: [1, column] },
      correct: column === 2,
      why: null,
    })),
    none: false,
    mistakes: [],
  };
  const button = (name: string) => screen.getByRole('button', { name });

  test('are buttons with what heads them, one tab stop, and say by sign and word what came out', () => {
    const shown = entry('one', CELLS);
    show({ ...shown, card: { ...shown.card, figure: table } });
    const [left, right] = ['Row 1, column 1: s, left, 4', 'Row 1, column 2: s, right, 7'].map(button);
    expect([left, right].map((one) => one!.tabIndex)).toEqual([0, -1]);
    left!.focus();
    pressOn(left!, 'End');
    expect(document.activeElement).toBe(right);
    pressOn(right!, ' ');
    expect(right!.getAttribute('aria-pressed')).toBe('true');
    // On a cell Enter chooses, as on every mark.
    document.querySelector('article')!.focus();
    press('Enter');
    expect(screen.queryByRole('button', { name: 'Row 1, column 2: s, right, 7' })).toBeNull();
    expect(document.querySelector('td[data-outcome="right"]')?.textContent).toContain('✓');
  });
});

describe('marks to choose', () => {
  test('are shown once, one of them is reached by Tab, and arrows lead to the others', () => {
    showClick();
    expect(screen.getAllByLabelText('Three cells')).toHaveLength(1);
    expect([1, 2, 3].map((number) => cell(number).getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    (cell(1) as SVGElement).focus();
    pressOn(cell(1), 'ArrowRight');
    expect(document.activeElement).toBe(cell(2));
    expect(cell(2).getAttribute('tabindex')).toBe('0');
  });

  test('are chosen and given up by Space and by a press, and said', () => {
    showClick();
    pressOn(cell(2), ' ');
    fireEvent.click(cell(3));
    expect([2, 3].map((number) => cell(number).getAttribute('aria-pressed'))).toEqual(['true', 'true']);
    expect(screen.getByText('Chosen: Cell 2 and Cell 3')).toBeTruthy();
    pressOn(cell(2), 'Enter');
    expect(cell(2).getAttribute('aria-pressed')).toBe('false');
    expect(proposed()).toBeUndefined();
  });

  test('say afterwards by sign and word what came out, with the reasons', () => {
    showClick();
    fireEvent.click(cell(1));
    fireEvent.click(cell(2));
    press('Enter');
    expect(proposed()).toContain('Again');
    expect(screen.getByText('✗ Cell 1: wrong, your choice')).toBeTruthy();
    expect(screen.getByText('✓ Cell 2: right, your choice')).toBeTruthy();
    expect(screen.getByText('○ Cell 3: right, not chosen')).toBeTruthy();
    expect(screen.getByText('It is read by nobody.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cell 1' })).toBeNull();
  });

  test('may be none of them, and a known mistake is told', () => {
    showClick();
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Choose a mark/u);
    fireEvent.click(screen.getByRole('button', { name: 'None of them' }));
    press('Enter');
    expect(screen.getByText('There is one.')).toBeTruthy();
  });
});
