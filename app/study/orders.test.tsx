// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const ORDER: CardBody = {
  kind: 'order',
  steps: ['c', 'a', 'b'].map((id) => ({ id, text: both(`Do ${id}`) })),
  before: [
    { first: 'a', second: 'b', why: both('b needs a.') },
    { first: 'a', second: 'c', why: both('c needs a.') },
  ],
};
const shown = () =>
  [...document.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step')).join('');
const handle = (id: string) => document.querySelector<HTMLElement>(`[data-step=${id}]`)!;

beforeEach(emptyOutbox);
afterEach(leave);

describe('an order', () => {
  test('is moved with the arrow keys, keeps the focus on the step, says where it is, and Enter checks it', () => {
    show(entry('one', ORDER));
    handle('a').focus();
    press('ArrowUp');
    expect(shown()).toBe('acb');
    expect(document.activeElement).toBe(handle('a'));
    expect(document.querySelector('[aria-live=polite].sr-only')?.textContent).toMatch(/Now step 1 of 3: Do a/u);
    press('ArrowUp');
    expect(shown()).toBe('acb');
    press('Enter');
    expect(proposed()).toContain('Good');
    expect(screen.getByText('Answer of one')).toBeTruthy();
  });

  test('is moved with buttons that name their step, and those at the ends do nothing', () => {
    show(entry('one', ORDER));
    fireEvent.click(screen.getByRole('button', { name: 'Move down Do a' }));
    expect(shown()).toBe('cba');
    fireEvent.click(screen.getByRole('button', { name: 'Move down Do a' }));
    expect(shown()).toBe('cba');
    fireEvent.click(screen.getByRole('button', { name: 'Move up Do b' }));
    expect(shown()).toBe('bca');
  });

  test('with a pair the wrong way round names the first such pair, why, and the nearest right order', () => {
    show(entry('one', ORDER));
    fireEvent.click(screen.getByRole('button', { name: 'Move down Do a' }));
    press('Enter');
    expect(proposed()).toContain('Again');
    expect(screen.getByText('b needs a.')).toBeTruthy();
    expect(screen.queryByText('c needs a.')).toBeNull();
    const right = screen.getByRole('heading', { name: /nearest to yours/u }).nextElementSibling!;
    expect([...right.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['Do a', 'Do c', 'Do b']);
  });

  test('that has not been touched is asked for, and I don’t know shows one that works', () => {
    show(entry('one', ORDER));
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Move the steps/u);
    expect(proposed()).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByRole('heading', { name: 'An order that works' })).toBeTruthy();
  });
});
