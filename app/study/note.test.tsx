// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';
import { both, emptyOutbox, entry, leave, press, showSession } from '#tests/support/study-page.tsx';

beforeEach(async () => {
  localStorage.clear();
  await emptyOutbox();
});
afterEach(leave);

const NOTE: ConceptNote = {
  id: 'pack/concept',
  title: both('Concept'),
  pack: { id: 'pack', title: both('Pack') },
  minutes: 2,
  note: both('<p>What it teaches</p>'),
  figure: null,
  explorer: null,
  exercise: null,
};
const begin = () =>
  showSession({
    notes: { 'pack/concept': NOTE },
    entries: ['one', 'two'].map((name) => ({ ...entry(name, { kind: 'basic' }), teaches: true as const })),
  });

test('the note of a concept comes before its first card, once, and Enter leaves it', () => {
  begin();
  expect(screen.getByText('What it teaches')).toBeTruthy();
  expect(screen.queryByText('Prompt of one')).toBeNull();
  press('1');
  press('-');
  expect(screen.getByText('What it teaches')).toBeTruthy();
  press('Enter');
  expect(screen.queryByText('What it teaches')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Question' }));
  press(' ');
  press('3');
  expect(screen.getByText('Prompt of two')).toBeTruthy();
});

test('a note that was left does not come again after a reload, though nothing was answered', async () => {
  begin();
  press('n');
  await leave();
  begin();
  expect(await screen.findByText('Prompt of one')).toBeTruthy();
});

test('n opens the note beside a card, which can be answered all the while, and closes it; it is closed for the next', () => {
  begin();
  press('Enter');
  press('n');
  const drawer = screen.getByRole('region', { name: 'Note: Concept' });
  expect(within(drawer).getByText('What it teaches')).toBeTruthy();
  expect(drawer.contains(document.activeElement)).toBe(true);
  press('n');
  expect(screen.queryByRole('region')).toBeNull();
  press('n');
  press(' ');
  expect(screen.getByText('Answer of one')).toBeTruthy();
  press('3');
  expect(screen.getByText('Prompt of two')).toBeTruthy();
  expect(screen.queryByRole('region')).toBeNull();
});

test('a concept is named above its card, but only after the answer where the name would give it away', () => {
  const card = entry('one', { kind: 'basic' });
  showSession({ entries: [{ ...card, card: { ...card.card, namedAfter: true } }] });
  expect(screen.queryByText('Pack', { exact: false })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Show the answer/u }));
  expect(screen.getByText(/Concept.*Pack/u)).toBeTruthy();
});

test('0 says that one does not know, with Alt within the field', () => {
  const body = { kind: 'order', steps: [], before: [] } as never;
  showSession({ entries: [entry('one', body)] });
  press('0');
  expect(screen.getByText('Answer of one')).toBeTruthy();
});
