import { describe, expect, it } from 'vitest';
import type { ExercisePageView } from '#lib/study/views.ts';
import { openWorkspace, parseWorkspace, type Workspace } from './workspace.ts';

const NOW = 1_000_000;

const exercise: ExercisePageView = {
  id: 'losses/softmax',
  title: { en: 'Softmax', zh: '柔性最大' },
  difficulty: 2,
  lastVerdict: null,
  dueAt: null,
  isDue: false,
  instructions: { en: '', zh: '' },
  hints: [],
  editorial: { en: '', zh: '' },
  starter: 'starter',
  scaffolding: 'fillIn',
  starters: { fillIn: 'starter', signatureOnly: '' },
  usualMillis: 600_000,
  functions: [],
  regimes: [],
  concepts: [],
  submissions: [],
};

const kept = (rated: boolean): Workspace => ({
  draft: 'mine',
  earlier: null,
  attempt: { hintsShown: 1, editorialOpened: false, submissions: 1, passed: rated, activeMillis: 9, rated },
});

describe('a workspace', () => {
  it('begins with the starter', () => {
    expect(openWorkspace(exercise, null).draft).toBe('starter');
  });

  it('keeps what was written, however long ago, while the repetition is not finished', () => {
    const due = { ...exercise, isDue: true };
    expect(openWorkspace(due, kept(false))).toEqual(kept(false));
  });

  it('hides the old code behind the starter when a finished exercise is due again', () => {
    const due = { ...exercise, isDue: true };
    const opened = openWorkspace(due, kept(true));
    expect(opened.draft).toBe('starter');
    expect(opened.earlier).toBe('mine');
    expect(opened.attempt).toMatchObject({ hintsShown: 0, submissions: 0, rated: false });
  });

  it('shows the old code of a finished exercise that is not due', () => {
    expect(openWorkspace({ ...exercise, dueAt: NOW }, kept(true)).draft).toBe('mine');
  });

  it('takes the latest submission where this browser has kept nothing', () => {
    const submissions = [
      { id: 'a', at: 1, verdict: 'fail', source: 'first' },
      { id: 'b', at: 2, verdict: 'pass', source: 'second' },
    ] as const;
    expect(openWorkspace({ ...exercise, submissions }, null).draft).toBe('second');
  });

  it('survives being written down, and refuses what it did not write', () => {
    expect(parseWorkspace(JSON.stringify(kept(true)))).toEqual(kept(true));
    for (const text of [null, '', '7', '[]', '{"draft":1}']) expect(parseWorkspace(text)).toBeNull();
  });
});
