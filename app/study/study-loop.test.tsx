// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyOutbox, entry, leave, press, recorded, show, showSession } from '#tests/support/study-page.tsx';

beforeEach(emptyOutbox);
afterEach(leave);

describe('a card that is only shown', () => {
  test('Space shows its answer and moves the focus there, 2 rates it, and the answer is kept', async () => {
    show(entry('one', { kind: 'basic' }), entry('two', { kind: 'basic' }));
    expect(screen.queryByText('Answer of one')).toBeNull();
    press(' ');
    expect(document.activeElement?.textContent).toContain('Answer of one');
    expect(screen.getByRole('group', { name: /How well/ }).textContent).toMatch(
      /Again.*1 min.*Hard.*6 min.*Good.*10 min/,
    );
    press('2');
    expect(screen.getByText('Prompt of two')).toBeTruthy();
    await waitFor(async () => expect(await recorded()).toEqual([['pack/one', 'answer']]));
  });

  test('a key of an input method that composes does nothing', () => {
    show(entry('one', { kind: 'basic' }));
    press(' ', { isComposing: true });
    press('Enter', { keyCode: 229 });
    expect(screen.queryByText('Answer of one')).toBeNull();
  });

  test('u takes the answer back, and says so', async () => {
    show(entry('one', { kind: 'basic' }), entry('two', { kind: 'basic' }));
    press(' ');
    press('3');
    press('u');
    expect(screen.getByText('Prompt of one')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Undone.');
    await waitFor(async () =>
      expect(await recorded()).toEqual([
        ['pack/one', 'answer'],
        ['pack/one', 'undo'],
      ]),
    );
  });

  test('b shows the card in the other language, marked as such', () => {
    show(entry('one', { kind: 'basic' }));
    press('b');
    expect(screen.getByText('Prompt of one（中文）').closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
  });

  test('after the last card the end says what was done', () => {
    show(entry('one', { kind: 'basic' }));
    press(' ');
    press('4');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Done for now');
    expect(screen.getByText(/1 answer ·/)).toBeTruthy();
  });
});

describe('where there is more than a sitting', () => {
  test('a part says of how many it is, and its end leads to the rest', () => {
    const part = { before: 0, cards: 1, of: 1_240 };
    showSession({ entries: [entry('one', { kind: 'basic' })], mode: 'practice', part, nextPart: '/study?part=2' });
    expect(screen.getByText('1 of 1,240 cards; the rest after these')).toBeTruthy();
    press(' ');
    press('4');
    const link = screen.getByRole('link', { name: 'Go on: 1,239 more cards' });
    expect(link.getAttribute('href')).toBe('/study?part=2');
  });

  test('the last part has no next one, and a session that is all there is says nothing', () => {
    const last = { before: 200, cards: 1, of: 201 };
    showSession({
      entries: [entry('one', { kind: 'basic' })],
      mode: 'practice',
      part: last,
      nextPart: '/study?part=3',
    });
    expect(screen.getByText('Cards 201 to 201 of 201')).toBeTruthy();
    press(' ');
    press('4');
    expect(screen.queryByRole('link', { name: /Go on/ })).toBeNull();
    cleanup();
    showSession({ entries: [entry('one', { kind: 'basic' })], part: { before: 0, cards: 1, of: 1 } });
    expect(screen.queryByText(/1 of 1/)).toBeNull();
  });

  test('the end of the day’s own session offers the new cards that wait for a sibling', () => {
    showSession({ entries: [entry('one', { kind: 'basic' })], kept: true, moreNew: 3 });
    press(' ');
    press('4');
    const link = screen.getByRole('link', { name: 'Learn 3 more cards' });
    expect(link.getAttribute('href')).toBe('/study?custom=new&count=3');
  });
});
