import { describe, expect, it } from 'vitest';
import { exercisePage } from '#tests/support/exercise-page.ts';
import { movedTo } from './code/moved-to.ts';
import { afterAnotherTab, beginWith, inLanguage, isStarter, openWorkspace, parseWorkspace } from './workspace.ts';

const NOW = 1_000_000;
const exercise = {
  ...exercisePage(),
  python: {
    starter: 'def starter',
    starters: { fillIn: 'def starter', signatureOnly: 'def signature' },
    functions: [],
    examples: [],
    instructions: { en: '', zh: '' },
    forbidden: [],
  },
};
const begun = openWorkspace(exercise, null, NOW);

describe('a workspace in two languages', () => {
  it('begins in TypeScript, or in the language that was chosen last, where the exercise has it', () => {
    expect(begun).toMatchObject({ language: 'typescript', draft: 'starter' });
    expect(openWorkspace(exercise, null, NOW, 'python')).toMatchObject({ language: 'python', draft: 'def starter' });
    expect(openWorkspace(exercisePage(), null, NOW, 'python')).toMatchObject({ language: 'typescript' });
  });

  it('keeps the code of each, whichever is written in, also in what is kept', () => {
    const python = inLanguage(exercise, { ...begun, draft: 'mine' }, 'python');
    expect(python).toMatchObject({ language: 'python', draft: 'def starter', other: { draft: 'mine' } });
    const written = { ...python, draft: 'def mine' };
    expect(parseWorkspace(JSON.stringify(written))).toEqual(written);
    const back = inLanguage(exercise, written, 'typescript');
    expect(back).toMatchObject({ language: 'typescript', draft: 'mine', other: { draft: 'def mine' } });
    expect(inLanguage(exercise, back, 'python')).toEqual(written);
  });

  it('reads what was kept before there were two as TypeScript', () => {
    expect(parseWorkspace('{"draft":"old"}')).toMatchObject({ language: 'typescript', other: null });
  });

  it('begins with the starters of its language, and knows each of them', () => {
    const python = inLanguage(exercise, begun, 'python');
    expect(beginWith(exercise, python, 'signatureOnly').draft).toBe('def signature');
    expect(isStarter(exercise, 'def signature')).toBe(true);
  });

  it('goes on with the latest submission of the language', () => {
    const submissions = [
      { id: 'a', at: 1, verdict: 'pass', source: 'first', language: 'typescript' },
      { id: 'b', at: 2, verdict: 'fail', source: 'def second', language: 'python' },
    ] as const;
    const opened = openWorkspace({ ...exercise, submissions }, null, NOW);
    expect(opened).toMatchObject({ language: 'python', draft: 'def second' });
    expect(inLanguage({ ...exercise, submissions }, opened, 'typescript').draft).toBe('first');
  });

  it('come round again, begins afresh in both, and hides what either had', () => {
    const python = { ...inLanguage(exercise, { ...begun, draft: 'mine' }, 'python'), draft: 'def mine' };
    const rated = { ...python, attempt: { ...python.attempt, rated: true } };
    const again = openWorkspace({ ...exercise, isDue: true }, rated, NOW);
    expect(again).toMatchObject({ language: 'python', draft: 'def starter', earlier: 'def mine' });
    expect(inLanguage(exercise, again, 'typescript')).toMatchObject({ draft: 'starter', earlier: 'mine' });
  });

  it('moves code that stands in the wrong place, and loses nothing', () => {
    const python = inLanguage(exercise, begun, 'python');
    const other = inLanguage(exercise, { ...python, draft: 'def mine' }, 'typescript');
    const moved = movedTo(exercise, { ...other, draft: 'def pasted' }, 'python');
    const expected = { language: 'python', draft: 'def pasted', replaced: ['def mine'], other: { draft: 'starter' } };
    expect(moved).toMatchObject(expected);
  });

  it('typed here while another tab has switched, the code goes to its own language', () => {
    const theirs = inLanguage(exercise, begun, 'python');
    const after = afterAnotherTab(exercise, { mine: begun, theirs }, 'typed');
    expect(after).toMatchObject({ language: 'typescript', draft: 'typed', other: { draft: 'def starter' } });
  });
});
