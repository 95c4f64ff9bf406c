import { knownCardId } from '#lib/base/card-id.ts';
// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { NextIntlClientProvider } from 'next-intl';
import type { ContextType } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { waitingEntries } from '#app/_client/outbox.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { NOTHING_BEFORE } from '#tests/support/session.ts';
import { DEFAULT_REVIEW_KEYS } from '#lib/study/settings/review-keys.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { StudyLoop } from './study-loop.tsx';

const both = (text: string) => ({ en: text, zh: `${text}（中文）` });
const entry = (name: string, body: CardBody): QueueEntry => ({
  card: {
    id: knownCardId(`pack/${name}`),
    groupId: 'pack/concept',
    conceptId: 'pack/concept',
    title: both('Concept'),
    seed: 7,
    prompt: both(`Prompt of ${name}`),
    answer: both(`Answer of ${name}`),
    source: `Source of ${name}`,
    body,
  },
  state: { memory: { state: 'new' }, suspended: false, buriedUntil: null },
  reason: 'new',
});
const option = (id: string, correct: boolean) => ({ id, text: both(`Option ${id}`), correct, why: both(`Why ${id}`) });
const CHOICE: CardBody = { kind: 'choice', multiple: false, options: [option('0', false), option('1', true)] };
const NUMERIC: CardBody = {
  kind: 'numeric',
  expected: 6,
  tolerance: 0.01,
  unit: null,
  mistakes: [{ value: 5, why: both('You added.') }],
};
const FORMULA: CardBody = {
  kind: 'formula',
  variables: { x: [1, 2] },
  parts: [
    { label: both('first'), answer: '2*x', mistakes: [{ answer: 'x', why: both('The factor is missing.') }] },
    { label: both('second'), answer: 'x^2', mistakes: [] },
  ],
};
const FIGURE: CardBody = {
  kind: 'figure',
  figure: {
    description: both('A rising line'),
    x: { label: both('in'), from: 0, to: 1, scale: 'linear' },
    y: { label: both('out'), from: 0, to: 1, scale: 'linear' },
    series: [{ expression: 'x' }],
  },
  multiple: true,
  options: [option('0', true), option('1', false), option('2', true)],
};

const router = { push: () => undefined } as unknown as NonNullable<ContextType<typeof AppRouterContext>>;
type Shown = Partial<SessionView> & {
  readonly kept?: boolean;
  readonly nextPart?: string;
  readonly moreNew?: number;
};
const show = (...entries: readonly QueueEntry[]) => showSession({ entries });
function showSession({ kept = false, nextPart, moreNew = 0, ...own }: Shown) {
  const view: SessionView = {
    openedAt: Date.now(),
    today: '2026-03-04',
    zone: 'UTC',
    rolloverHour: 4,
    ...NOTHING_BEFORE,
    entries: [],
    ...own,
  };
  return render(
    <AppRouterContext.Provider value={router}>
      <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
        <StudyLoop
          view={view}
          kept={kept}
          keys={DEFAULT_REVIEW_KEYS}
          nextPart={nextPart ?? null}
          singleKeys
          dueTomorrow={0}
          beyondMinutes={0}
          moreNew={moreNew}
          nextExercise={null}
        />
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}
const press = (key: string, more: Partial<KeyboardEventInit> & { keyCode?: number } = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
const recorded = async () =>
  (await waitingEntries(browserClient().database))
    .map(({ body }) => body as DraftEvent)
    .map(({ cardId, kind }) => [cardId, kind]);
const proposed = () => document.querySelector('[data-proposed=true]')?.textContent;

beforeEach(async () => {
  await browserClient().database.outbox.clear();
});
afterEach(async () => {
  cleanup();
  // Answers are written one after the other: what a test has left to be kept is so before there is no page any more.
  await recorded();
});

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
    expect(screen.getByText('Right: 6')).toBeTruthy();
    expect(proposed()).toContain('Again');
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

  test('not knowing shows the answer without a word about what was typed', () => {
    show(entry('one', FORMULA));
    fireEvent.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(screen.getByText('Answer of one')).toBeTruthy();
    expect(screen.queryByText(/Part 1 is the first/u)).toBeNull();
  });
});

describe('a figure', () => {
  test('is shown with its options, of which every right one is needed', () => {
    show(entry('one', FIGURE));
    expect(screen.getByRole('img', { name: /A rising line/ })).toBeTruthy();
    press('a');
    press('Enter');
    expect(proposed()).toContain('Again');
    cleanup();
    show(entry('two', FIGURE));
    press('a');
    press('c');
    press('Enter');
    expect(proposed()).toContain('Good');
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
