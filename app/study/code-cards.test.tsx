// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const LINE: CardBody = {
  kind: 'code',
  ask: 'line',
  prelude: ['const given = 1;'],
  lines: ['function two() {', '  const one = 1;', '', '  return <b>one</b>;', '}'],
  faulty: 3,
  fixed: '  return one + one;',
  gives: { value: '1' },
  should: { throws: 'no such shape' },
  mistakes: [{ line: 1, why: both('One is one.') }],
};

const OUTPUT: CardBody = {
  kind: 'code',
  ask: 'output',
  prelude: null,
  lines: ['const x = tf.ones([2, 3]);'],
  parts: [
    { label: both('x'), expected: [2, 3], tolerance: 0, mistakes: [{ value: [3, 2], why: both('Rows come first.') }] },
    { label: both('sum'), expected: 6, tolerance: 0, mistakes: [] },
  ],
};

const FILL: CardBody = {
  kind: 'code',
  ask: 'fill',
  prelude: null,
  lines: ['function one() {', '  return <span class="token-constant">1 * ▢ + 0</span>;', '}'],
  snippet: {
    code: 'function one() { return 1 * ▢ + 0; }',
    asks: ['one()', 'one(1)', 'one(2)'],
    values: {},
    precision: 'double',
  },
  answer: '1',
  mistakes: [{ fill: '2', why: both('One is not two.') }],
};

/** The runner is loaded when it is needed. */
const PATIENCE = { timeout: 30_000 };

beforeEach(emptyOutbox);
afterEach(leave);

describe('a faulty line', () => {
  test('each line that says something is a choice with its number and text, and the code before it is folded', () => {
    show(entry('one', LINE));
    const names = screen.getAllByRole('radio').map((line) => line.closest('label')!.textContent.replace(/\s+/gu, ' '));
    expect(names).toEqual(['Line 1: function two() {', 'Line 2: const one = 1;', 'Line 4: return one;', 'Line 5: }']);
    expect(screen.getByText('const given = 1;').closest('details')!.open).toBe(false);
  });

  test('chosen by Space and checked by Enter: right proposes Good and shows the fixed line below the faulty one', () => {
    show(entry('one', LINE));
    const line = screen.getByRole('radio', { name: /Line 4/u });
    line.focus();
    press(' ');
    fireEvent.click(line);
    expect(screen.queryByText(/✓ Right/u)).toBeNull();
    press('Enter');
    expect(screen.getByText(/✓ Right/u)).toBeTruthy();
    expect(proposed()).toContain('Good');
    const faulty = line.closest('label')!;
    expect(faulty.textContent).toContain('the faulty line, your choice');
    expect(faulty.nextElementSibling!.tagName).toBe('INS');
    expect(faulty.nextElementSibling!.textContent).toContain('return one + one;');
    expect(screen.getByText('an error: “no such shape”')).toBeTruthy();
  });

  test('letters keep their meaning while a line is chosen', () => {
    show(entry('one', LINE));
    fireEvent.click(screen.getByRole('radio', { name: /Line 2/u }));
    screen.getByRole('radio', { name: /Line 2/u }).focus();
    press('a');
    press('b');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Line 2/u }).checked).toBe(true);
  });

  test('wrong proposes Again, says what is known of the chosen line, and shows the right one', () => {
    show(entry('one', LINE));
    fireEvent.click(screen.getByRole('radio', { name: /Line 2/u }));
    press('Enter');
    expect(proposed()).toContain('Again');
    expect(screen.getByText('One is one.')).toBeTruthy();
    expect(screen.getByText('your choice: this line is right')).toBeTruthy();
    expect(screen.getByText('the faulty line')).toBeTruthy();
  });

  test('nothing chosen is asked for; not knowing shows the line and nothing as chosen', () => {
    show(entry('one', LINE));
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Choose a line/u);
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByText('the faulty line')).toBeTruthy();
    expect(screen.queryByText(/your choice/u)).toBeNull();
    expect(proposed()).toContain('Again');
  });
});

describe('what comes out', () => {
  const type = (...texts: readonly string[]): void => {
    for (const [index, text] of texts.entries()) {
      fireEvent.change(screen.getAllByRole('textbox')[index]!, { target: { value: text } });
    }
    screen.getAllByRole('textbox')[0]!.focus();
    press('Enter');
  };

  test('is typed part by part, each named by its label', () => {
    show(entry('one', OUTPUT));
    expect(screen.getByRole('textbox', { name: 'sum' })).toBeTruthy();
    type('2, 3', '6');
    expect(screen.getByText(/✓ Right\./u)).toBeTruthy();
    expect(proposed()).toContain('Good');
  });

  test('the first part that is wrong is named with its mistake, and every right value is shown', () => {
    show(entry('one', OUTPUT));
    type('[3, 2]', '5');
    expect(screen.getByText(/Part 1 is the first/u)).toBeTruthy();
    expect(screen.getByText('Rows come first.')).toBeTruthy();
    expect(screen.getByText('Right: [2, 3]')).toBeTruthy();
    expect(screen.getByText('Right: 6')).toBeTruthy();
    expect(proposed()).toContain('Again');
  });

  test('a part that cannot be read is asked for, and nothing is judged', () => {
    show(entry('one', OUTPUT));
    type('[2, 3]', '');
    expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-invalid'))).toEqual([
      'false',
      'true',
    ]);
    expect(proposed()).toBeUndefined();
  });
});

describe('a gap', () => {
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'What belongs in the gap in line 2' });
  const type = (text: string): void => {
    field().focus();
    fireEvent.change(field(), { target: { value: text } });
  };

  test('is a field in its line, between what stands before and after it', () => {
    show(entry('one', FILL));
    const line = field().closest('.code-line')!;
    expect([...line.querySelectorAll('.code-text')].map((part) => part.innerHTML)).toEqual([
      '  return <span class="token-constant">1 * </span>',
      '<span class="token-constant"> + 0</span>;',
    ]);
  });

  test('left empty is asked for; letters in it are text', () => {
    show(entry('one', FILL));
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Write something in the gap/u);
    type('u');
    press('u');
    expect(screen.queryByText('There is nothing to undo.')).toBeNull();
  });

  test('is run before it is judged; where nothing can be run, that is said and nothing is judged', async () => {
    show(entry('one', FILL));
    type('1');
    press('Enter');
    expect(screen.getByText('Running your code…')).toBeTruthy();
    expect(proposed()).toBeUndefined();
    expect((await screen.findByRole('alert', {}, PATIENCE)).textContent).toMatch(/It could not be run/u);
    expect(proposed()).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByText('In the gap:').textContent).toBe('In the gap: 1');
    expect(proposed()).toContain('Again');
  });

  test('what comes back after another word of the learner’s is dropped', async () => {
    show(entry('one', FILL), entry('two', LINE));
    type('1');
    press('Enter');
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    press('1');
    await screen.findByText('Prompt of two', {}, PATIENCE);
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(proposed()).toBeUndefined();
  });
});
