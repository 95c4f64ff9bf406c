// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const option = (id: string, correct: boolean) => ({ id, text: both(`Option ${id}`), correct, why: both(`Why ${id}`) });
const CHOICE: CardBody = { kind: 'choice', multiple: false, options: [option('0', false), option('1', true)] };
const NUMERIC: CardBody = {
  kind: 'numeric',
  fields: [{ question: 0, expected: 6, tolerance: 0.01, unit: null }],
  questions: [{ label: null, mistakes: [{ values: [5], why: both('You added.') }] }],
  grid: null,
};
const MATRIX: CardBody = {
  kind: 'numeric',
  fields: [1, 2, 3, 40_000].map((expected) => ({ question: 0, expected, tolerance: 0, unit: null })),
  questions: [{ label: null, mistakes: [{ values: [1, 3, 2, 40_000], why: both('You transposed it.') }] }],
  grid: { rows: [both('spam'), both('good')], columns: [both('flagged'), both('passed')] },
};
const FORMULA: CardBody = {
  kind: 'formula',
  variables: { x: [1, 2] },
  where: [],
  values: {},
  parts: [
    { label: both('first'), answer: '2*x', mistakes: [{ answer: 'x', why: both('The factor is missing.') }] },
    { label: both('second'), answer: 'x^2', mistakes: [] },
  ],
};
const SPEC: Figure = {
  description: both('A rising line'),
  x: { label: both('in'), from: 0, to: 1, scale: 'linear' },
  y: { label: both('out'), from: 0, to: 1, scale: 'linear' },
  series: [{ expression: 'x' }],
};
const PICTURE = drawFigure(SPEC, { values: {} });
const FIGURE: CardBody = {
  kind: 'figure',
  ask: 'options',
  multiple: true,
  options: [option('0', true), option('1', false), option('2', true)].map((one) => ({ ...one, figure: null })),
};

beforeEach(emptyOutbox);
afterEach(leave);

describe('a choice', () => {
  test('a letter chooses, Enter checks, right proposes Good', () => {
    show(entry('one', CHOICE));
    press('b');
    expect((screen.getAllByRole('radio')[1] as HTMLInputElement).checked).toBe(true);
    press('Enter');
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
    expect(screen.getByText('Why 1')).toBeTruthy();
    expect(proposed()).toContain('Good');
  });

  test('wrong proposes Again, says why it is wrong, and which one is right', () => {
    show(entry('one', CHOICE));
    press('a');
    press('Enter');
    expect(proposed()).toContain('Again');
    expect(screen.getByText('Why 0')).toBeTruthy();
    expect(screen.getByText('Why 1')).toBeTruthy();
  });

  test('nothing chosen is not judged but asked for', () => {
    show(entry('one', CHOICE));
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Choose an option/);
    expect(proposed()).toBeUndefined();
  });
});

describe('a number', () => {
  const type = (text: string): void => {
    const field = screen.getByRole('textbox');
    field.focus();
    fireEvent.change(field, { target: { value: text } });
  };

  test('a known slip is named', () => {
    show(entry('one', NUMERIC));
    type('2+3');
    press('Enter');
    expect(screen.getByText('You added.')).toBeTruthy();
    expect(screen.getByText('6')).toBeTruthy();
    expect(proposed()).toContain('Again');
  });

  test('the exact number is shown after a right answer, too', () => {
    show(entry('one', NUMERIC));
    type('6.01');
    press('Enter');
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
    expect(screen.getByText('6')).toBeTruthy();
    expect(screen.getByText('Answer of one')).toBeTruthy();
  });

  test('of a table are typed by row and column, and judged each by itself and as a whole', () => {
    show(entry('one', MATRIX));
    for (const [name, text] of [
      ['spam flagged', '1'],
      ['spam passed', '3'],
      ['good flagged', '2'],
      ['good passed', '40k'],
    ] as const)
      fireEvent.change(screen.getByRole('textbox', { name: `Your answer ${name}` }), { target: { value: text } });
    press('Enter');
    expect(screen.getAllByRole('img').map((sign) => sign.textContent)).toEqual(['✓', '✗', '✗', '✓']);
    expect(screen.getByText('You transposed it.')).toBeTruthy();
    expect(screen.getByText('1, 2; 3, 40,000')).toBeTruthy();
  });

  test('has a name in words where its label is a formula, which some read as nothing', () => {
    const formula = '<span class="katex"><span aria-hidden="true">w</span></span>';
    show(entry('one', { ...NUMERIC, questions: [{ label: both(formula), mistakes: [] }] }));
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toBeTruthy();
  });

  test('what cannot be read is said, not judged', () => {
    show(entry('one', NUMERIC));
    type('2+');
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/missing at the end/);
    expect(proposed()).toBeUndefined();
  });

  test('digits and letters in the field are text', () => {
    show(entry('one', NUMERIC));
    screen.getByRole('textbox').focus();
    press('1');
    press('u');
    press('@');
    expect(within(screen.getByRole('article')).getByText('Prompt of one')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('not knowing proposes Again', () => {
    show(entry('one', NUMERIC));
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByText('Answer of one')).toBeTruthy();
    expect(proposed()).toContain('Again');
  });
});

describe('formulas', () => {
  const type = (...texts: readonly string[]): void => {
    for (const [index, text] of texts.entries()) {
      const field = screen.getAllByRole('textbox')[index]!;
      field.focus();
      fireEvent.change(field, { target: { value: text } });
    }
    press('Enter');
  };

  test('right in another form is right', () => {
    show(entry('one', FORMULA));
    type('x + x', 'x*x');
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
    expect(proposed()).toContain('Good');
  });

  test('the first that is wrong is named with a point and the known mistake', () => {
    show(entry('one', FORMULA));
    type('x', 'x*x');
    expect(screen.getByText(/Part 1 is the first/u)).toBeTruthy();
    expect(screen.getByText(/x = 1\.\d/)).toBeTruthy();
    expect(screen.getByText('The factor is missing.')).toBeTruthy();
    expect(proposed()).toContain('Again');
  });

  test('the one that cannot be read is asked for, and nothing is judged', () => {
    show(entry('one', FORMULA));
    type('2x', 'x^');
    const fields = screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-invalid'));
    expect(fields).toEqual(['false', 'true']);
    expect(proposed()).toBeUndefined();
  });

  test('the one that is still empty gets the focus, whichever it is', () => {
    show(entry('one', FORMULA));
    type('2x');
    expect(document.activeElement).toBe(screen.getAllByRole('textbox')[1]);
    expect(proposed()).toBeUndefined();
  });

  test('not knowing shows the answer without a word about what was typed', () => {
    show(entry('one', FORMULA));
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByText('Answer of one')).toBeTruthy();
    expect(screen.queryByText(/Part 1 is the first/u)).toBeNull();
  });
});

describe('a figure', () => {
  test('is shown with its options, of which every right one is needed', () => {
    show(entry('one', FIGURE, { figure: PICTURE }));
    expect(screen.getByRole('img', { name: /A rising line/ })).toBeTruthy();
    press('a');
    press('Enter');
    expect(proposed()).toContain('Again');
    cleanup();
    show(entry('two', FIGURE, { figure: PICTURE }));
    press('a');
    press('c');
    press('Enter');
    expect(proposed()).toContain('Good');
  });
});
