import { describe, expect, it } from 'vitest';
import { exercisePage } from '#tests/support/exercise-page.ts';
import {
  beginWith,
  hidesEarlier,
  openWorkspace,
  parseWorkspace,
  startersOf,
  takeBack,
  withCode,
  type Workspace,
} from './workspace.ts';

const NOW = 1_000_000;

const exercise = exercisePage();

const kept = (rated: boolean): Workspace => ({
  draft: 'mine',
  earlier: null,
  level: null,
  replaced: [],
  language: 'typescript',
  other: null,
  attempt: {
    beganAt: 0,
    hintsShown: 1,
    editorialOpened: false,
    earlierOpened: false,
    submissions: 1,
    passed: rated,
    activeMillis: 9,
    rated,
    judged: null,
    chosen: null,
    takenBack: false,
  },
});

describe('a workspace', () => {
  it('begins with the starter', () => {
    expect(openWorkspace(exercise, null, NOW).draft).toBe('starter');
  });

  it('keeps what was written, however long ago, while the repetition is not finished', () => {
    const due = { ...exercise, isDue: true };
    expect(openWorkspace(due, kept(false), NOW)).toEqual(kept(false));
  });

  it('hides the old code behind the starter when a finished exercise is due again', () => {
    const due = { ...exercise, isDue: true };
    const opened = openWorkspace(due, kept(true), NOW);
    expect(opened.draft).toBe('starter');
    expect(opened.earlier).toBe('mine');
    expect(opened.attempt).toMatchObject({ beganAt: NOW, hintsShown: 0, submissions: 0, rated: false });
  });

  it('shows the old code of a finished exercise that is not due', () => {
    expect(openWorkspace({ ...exercise, dueAt: NOW }, kept(true), NOW).draft).toBe('mine');
  });

  it('takes the latest submission where this browser has kept nothing', () => {
    const submissions = [
      { id: 'a', at: 1, verdict: 'fail', source: 'first', language: 'typescript' },
      { id: 'b', at: 2, verdict: 'pass', source: 'second', language: 'typescript' },
    ] as const;
    expect(openWorkspace({ ...exercise, submissions }, null, NOW).draft).toBe('second');
  });

  it('hides what is earlier until this repetition passes, is over, or the learner asks', () => {
    const { attempt } = openWorkspace({ ...exercise, isDue: true }, kept(true), NOW);
    expect(hidesEarlier(attempt)).toBe(true);
    expect(hidesEarlier({ ...attempt, submissions: 3 })).toBe(true);
    for (const change of [{ passed: true }, { rated: true }, { earlierOpened: true }, { beganAt: 0 }]) {
      expect(hidesEarlier({ ...attempt, ...change })).toBe(false);
    }
  });

  it('offers a worked example only while the memory needs one', () => {
    expect([...startersOf(exercise).keys()]).toEqual(['fillIn', 'signatureOnly']);
    const weak = { ...exercise, starter: 'half done', scaffolding: 'workedExample' } as const;
    expect([...startersOf(weak)]).toEqual([
      ['workedExample', 'half done'],
      ['fillIn', 'starter'],
      ['signatureOnly', 'signature'],
    ]);
  });

  it('never loses the learner’s own code of this repetition, whatever takes its place', () => {
    const begun = beginWith(exercise, kept(false), 'signatureOnly');
    expect(begun).toMatchObject({ draft: 'signature', replaced: ['mine'], level: 'signatureOnly' });
    const other = withCode(exercise, { ...begun, draft: 'second' }, 'earlier');
    expect(other).toMatchObject({ draft: 'earlier', replaced: ['mine', 'second'] });
    const seen: string[] = [];
    let now: Workspace = other;
    for (let press = 0; press < 3; press += 1) {
      now = takeBack(exercise, now);
      seen.push(now.draft);
    }
    expect(seen).toEqual(['second', 'mine', 'earlier']);
    expect(takeBack(exercise, { ...begun, replaced: [] }).draft).toBe('signature');
    expect(takeBack(exercise, begun)).toMatchObject({ draft: 'mine', replaced: [] });
  });

  it('survives being written down, and refuses what it did not write', () => {
    expect(parseWorkspace(JSON.stringify(kept(true)))).toEqual(kept(true));
    for (const text of [null, '', '7', '[]', '{"draft":1}']) expect(parseWorkspace(text)).toBeNull();
  });
});
