// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime.js';
import { NextIntlClientProvider } from 'next-intl';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import { eventOf } from '#app/_client/outbox-entry.ts';
import { waitingEntries } from '#app/_client/outbox.ts';
import { LeftAnswer } from '#app/_components/shell/left-answer.tsx';
import { DAY_MILLIS, localDayOf } from '#lib/base/time.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { parametersFor } from '#lib/srs/answer/exercise-steps.ts';
import { applyEvent, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardEvent, DraftEvent } from '#lib/srs/log/review-event.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { leftAnswers } from './left-answers.ts';
import { proposalOf } from './proposal.ts';
import { useLeave } from './use-leave.ts';
import { parseWorkspace, type Attempt, type Workspace } from './workspace.ts';

const CARD = 'exercise:losses/softmax';
const KEY = 'gradus:workbench:losses/softmax';
const exercise = {
  id: 'losses/softmax',
  title: { en: 'Softmax', zh: '柔性最大' },
  usualMillis: 600_000,
  memory: { state: 'new' },
  parameters: parametersFor(CARD, DEFAULT_PARAMETERS),
} as unknown as ExercisePageView;
const clock = { zone: 'UTC', rolloverHour: 4 };
const noon = Math.floor(Date.now() / DAY_MILLIS) * DAY_MILLIS - DAY_MILLIS / 2;
const passed: Attempt = {
  beganAt: 0,
  hintsShown: 0,
  editorialOpened: false,
  earlierOpened: false,
  submissions: 2,
  passed: true,
  activeMillis: 400_000,
  rated: false,
  judged: { seed: 77, at: noon },
  chosen: null,
  takenBack: false,
};
const kept = (): Attempt | undefined => parseWorkspace(localStorage.getItem(KEY))?.attempt;
const waiting = async (): Promise<readonly DraftEvent[]> => {
  const database = new ClientDatabase();
  try {
    return (await waitingEntries(database)).flatMap((entry) => eventOf(entry) ?? []);
  } finally {
    database.close();
  }
};

/** The workbench as far as leaving it goes, and its workspace kept as the workbench keeps it. */
function Bench({ attempt }: { readonly attempt: Attempt }) {
  const [workspace, setWorkspace] = useState<Workspace>({
    draft: 'x',
    earlier: null,
    level: null,
    replaced: [],
    language: 'typescript',
    other: null,
    attempt,
  });
  const current = useRef<Workspace | null>(workspace);
  const setAttempt = (change: (before: Attempt) => Attempt): void => {
    const next = { ...workspace, attempt: change((current.current ?? workspace).attempt) };
    current.current = next;
    localStorage.setItem(KEY, JSON.stringify(next));
    setWorkspace(next);
  };
  const unused = { revision: 0, setDraft: () => undefined, change: () => undefined };
  useLeave(exercise, clock, { workspace, current, setAttempt, ...unused });
  return <p>{workspace.attempt.rated ? 'rated' : 'not rated'}</p>;
}

function page(path: string, attempt: Attempt | null) {
  return (
    <PathnameContext.Provider value={path}>
      <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
        <LeftAnswer />
        {attempt && <Bench attempt={attempt} />}
      </NextIntlClientProvider>
    </PathnameContext.Provider>
  );
}
const loaded = () => vi.dynamicImportSettled();

beforeEach(async () => {
  localStorage.clear();
  const { database } = browserClient();
  await Promise.all([database.outbox.clear(), database.refused.clear()]);
});
afterEach(cleanup);

describe('a pass that nobody recorded', () => {
  test('is recorded as proposed when a link leads away, and the next page tells of it and can undo it', async () => {
    const { rerender } = render(page('/exercises/losses/softmax', passed));
    await loaded();
    const proposal = proposalOf(exercise, passed, clock)!;
    rerender(page('/today', null));
    await waitFor(async () => expect(await waiting()).toHaveLength(1));
    const [answer] = await waiting();
    expect(answer).toMatchObject({ kind: 'answer', cardId: CARD, rating: 'hard', rule: 2, seed: 77 });
    expect(kept()?.rated).toBe(true);
    const row = { localDay: localDayOf(answer!.at, clock), presetRevision: '', ...answer } as CardEvent;
    const { memory } = applyEvent(UNTOUCHED, row, DEFAULT_PARAMETERS);
    expect(memory.state === 'review' && localDayOf(memory.dueAt, clock)).toBe(proposal.comesBack.day);

    expect(await screen.findByText(/You passed “Softmax”.* as Hard and comes back on/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await waiting()).toHaveLength(2));
    expect((await waiting())[1]).toMatchObject({ kind: 'undo', undoes: answer!.id, cardId: CARD });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(kept()).toMatchObject({ rated: false, takenBack: true });
  });

  test('is recorded when the page closes, also where only the next page comes to keep it', async () => {
    render(page('/exercises/losses/softmax', passed));
    await loaded();
    fireEvent(window, new Event('pagehide'));
    expect(screen.getByText('rated')).toBeTruthy();
    // Told of by the next page, not by the one that closes.
    expect(leftAnswers()).toMatchObject([{ shownOn: null }]);
    cleanup();
    // The page was gone before anything had come to the disk.
    const left = localStorage.getItem('gradus:left-answers')!.replace('"isKept":true', '"isKept":false');
    await waitFor(async () => expect(await waiting()).toHaveLength(1));
    await browserClient().database.outbox.clear();
    localStorage.setItem('gradus:left-answers', left);
    const next = render(page('/progress', null));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    await waitFor(async () => expect(await waiting()).toHaveLength(1));
    await waitFor(() => expect(leftAnswers()).toMatchObject([{ isKept: true }]));
    // On the page after that it is over.
    next.rerender(page('/today', null));
    await waitFor(() => expect(leftAnswers()).toEqual([]));
  });

  test.each([
    ['recorded by hand', { rated: true }],
    ['not passed', { passed: false }],
    ['taken back before', { takenBack: true }],
    ['without a verdict', { judged: null }],
  ])('but not one that was %s', async (_what, changes) => {
    const { rerender } = render(page('/exercises/losses/softmax', { ...passed, ...changes }));
    await loaded();
    rerender(page('/today', null));
    await loaded();
    expect([leftAnswers(), await waiting()]).toEqual([[], []]);
  });

  test('is recorded lower where that was chosen, never higher', () => {
    expect(proposalOf(exercise, { ...passed, chosen: 'again' }, clock)?.rating).toBe('again');
    expect(proposalOf(exercise, { ...passed, chosen: 'easy' }, clock)?.rating).toBe('hard');
  });
});

test('the date that is shown for a pass is a later day, and is applied though it is recorded after the rollover', () => {
  const shownAt = noon + 15.9 * 3_600_000;
  for (const submissions of [1, 2]) {
    const attempt = { ...passed, submissions, judged: { seed: 5, at: shownAt } };
    const { comesBack, answerAt } = proposalOf(exercise, attempt, clock)!;
    expect(comesBack.inDays).toBeGreaterThanOrEqual(1);
    const answer = answerAt(shownAt + 3 * 3_600_000, 'id');
    const row = { ...answer, kind: 'answer', cardId: CARD, ...clock, rule: 2, presetRevision: '' } as const;
    const { memory } = applyEvent(UNTOUCHED, { ...row, localDay: localDayOf(answer.at, clock) }, DEFAULT_PARAMETERS);
    expect(memory.state === 'review' && localDayOf(memory.dueAt, clock)).toBe(comesBack.day);
  }
});
