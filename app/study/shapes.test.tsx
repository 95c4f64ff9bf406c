// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const CONV = { filters: 8, kernel: 4, stride: 1, padding: 0, dilation: 1, groups: 1, bias: 1 };
const SHAPE: CardBody = {
  kind: 'shape',
  input: [33, 33, 3],
  layers: [
    { name: 'conv', sizes: CONV, shape: [30, 30, 8], parameters: 392, asks: ['shape', 'parameters'] },
    { name: 'relu', sizes: {}, shape: [30, 30, 8], parameters: 0, asks: [] },
    { name: 'flatten', sizes: {}, shape: [7200], parameters: 0, asks: ['shape'] },
    { name: 'dense', sizes: { units: 4, bias: 0 }, shape: [4], parameters: 28_800, asks: ['parameters'] },
  ],
  mistakes: [{ layer: 0, asked: 'shape', value: [33, 33, 8], why: both('Nothing is padded.') }],
};
const type = (...texts: readonly string[]): void => {
  for (const [index, text] of texts.entries()) {
    const field = screen.getAllByRole('textbox')[index]!;
    field.focus();
    fireEvent.change(field, { target: { value: text } });
  }
  press('Enter');
};

beforeEach(emptyOutbox);
afterEach(leave);

describe('shapes', () => {
  test('are asked for layer by layer, each field by its layer, each layer by its sizes', () => {
    show(entry('one', SHAPE));
    expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-label'))).toEqual([
      'Layer 1: Shape',
      'Layer 1: Parameters',
      'Layer 3: Shape',
      'Layer 4: Parameters',
    ]);
    expect(screen.getByText(/Convolution, kernel 4×4, 8 filters, stride 1, padding 0$/u)).toBeTruthy();
    expect(screen.getByText(/Dense layer, 4 units, no bias$/u)).toBeTruthy();
  });

  test('with thousands apart are read as one size where one is asked, and the whole trace is shown', () => {
    show(entry('one', SHAPE));
    type('30×30×8', '4*4*3*8 + 8', '7,200', '28,800');
    expect(proposed()).toContain('Good');
    expect(screen.getByText('→ 30 × 30 × 8')).toBeTruthy();
    expect(screen.getByText('✓ 28,800')).toBeTruthy();
    expect(screen.getByText('Answer of one')).toBeTruthy();
  });

  test('wrong name the first wrong layer and the known mistake, and what is right', () => {
    show(entry('one', SHAPE));
    type('33 33 8', '392', '[8712]', '28800');
    expect(screen.getByText(/Layer 1 is the first that is wrong: Shape/u)).toBeTruthy();
    expect(screen.getByText('Nothing is padded.')).toBeTruthy();
    expect(screen.getByText('✗ Right: [7200]')).toBeTruthy();
    expect(proposed()).toContain('Again');
  });

  test('that cannot be read are asked for, and nothing is judged', () => {
    show(entry('one', SHAPE));
    type('30 30 8', '392', 'seven', '28800');
    expect(screen.getByRole('alert').textContent).toMatch(/“s” at place 1 means nothing here/u);
    expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-invalid'))).toEqual([
      'false',
      'false',
      'true',
      'false',
    ]);
    expect(proposed()).toBeUndefined();
  });
});
