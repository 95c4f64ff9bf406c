// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import { both, emptyOutbox, entry, leave, press, proposed, show } from '#tests/support/study-page.tsx';

const reason = (id: string, correct: boolean) => ({ id, text: both(`Reason ${id}`), correct, why: both(`Why ${id}`) });
const CLAIM: CardBody = {
  kind: 'claim',
  holds: false,
  reasons: [reason('2', false), reason('0', true), reason('1', false)],
};

beforeEach(emptyOutbox);
afterEach(leave);

describe('a claim', () => {
  test('asks for the verdict first, shows every reason after either, and letters give both', () => {
    for (const verdict of ['a', 'b']) {
      show(entry('one', CLAIM));
      expect(screen.getAllByRole('radio').length).toBe(2);
      press(verdict);
      expect(screen.getAllByRole('radio').length).toBe(5);
      expect(screen.getByText('Reason 0') && screen.getByText('Reason 1') && screen.getByText('Reason 2')).toBeTruthy();
      press('b');
      expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked).length).toBe(2);
      press('Enter');
      expect(proposed()).toContain(verdict === 'b' ? 'Good' : 'Again');
      expect(screen.getByText('Answer of one')).toBeTruthy();
      cleanup();
    }
  });

  test('with a wrong verdict says so, and shows the right reason first', () => {
    show(entry('one', CLAIM));
    press('a');
    press('b');
    press('Enter');
    expect(screen.getByText('It does not hold. You said the opposite.')).toBeTruthy();
    expect(screen.getAllByText(/^Reason/u).map(({ textContent }) => textContent)[0]).toBe('Reason 0');
    expect(screen.getByText('Why 0')).toBeTruthy();
  });

  test('asks for what is missing, verdict or reason', () => {
    show(entry('one', CLAIM));
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/whether it holds/u);
    press('b');
    press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/Choose an option/u);
    expect(document.activeElement?.getAttribute('data-option')).toBe('a');
    expect(proposed()).toBeUndefined();
  });
});
