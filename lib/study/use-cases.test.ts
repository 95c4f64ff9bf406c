import { aContext } from '#tests/support/study-context.ts';
import type { Effects } from '#lib/study/ports/effects.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure, success } from '#lib/base/result.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { aReport, NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { conceptPage } from './concepts/concept-page.ts';
import { conceptCards, conceptPictures } from './concepts/concept-parts.ts';
import type { StudyContext } from './context.ts';
import { exercisePage } from './exercises/exercise-page.ts';
import { judgeable } from './exercises/judgeable.ts';
import { listExercises } from './exercises/list-exercises.ts';
import { DEFAULT_REVIEW_KEYS } from './settings/review-keys.ts';
import { getSettings, saveSettings } from './settings/settings.ts';
import { submit } from './exercises/submit.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const submission = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: uuid(1),
  exerciseId: 'losses/softmax',
  at: NOON,
  source: 'export const x = 1;',
  report: aReport('losses/softmax', 'fail'),
  ...changes,
});

describe('settings', () => {
  it('only what is given changes, and scheduling makes a new revision only when it differs', async () => {
    await saveSettings(context, { newPerDay: 5, desiredRetention: 0.9 });
    expect((await context.stores.learners.find('local'))?.revisions).toHaveLength(1);
    await saveSettings(context, { desiredRetention: 0.93, learningStepsSeconds: [30] });
    const learner = await context.stores.learners.find('local');
    expect(learner?.revisions.map(({ parameters }) => parameters)).toEqual([
      DEFAULT_PARAMETERS,
      { ...DEFAULT_PARAMETERS, desiredRetention: 0.93, learningStepsSeconds: [30] },
    ]);
    expect((await getSettings(context)).settings).toMatchObject({
      newPerDay: 5,
      desiredRetention: 0.93,
      reviewsPerDay: 200,
    });
  });

  it.each([
    ['desiredRetention', 0.5],
    ['desiredRetention', '0.9'],
    ['learningStepsSeconds', [0]],
    ['zone', 'Mars/Olympus'],
    ['locale', 'fr'],
    ['rolloverHour', 24],
    ['newPerDay', 1.5],
  ])('%s = %s is refused by name, and nothing changes', async (name, value) => {
    const before = await getSettings(context);
    const saved = await saveSettings(context, { minutesPerDay: 1, [name]: value });
    expect(saved).toMatchObject({ ok: false, problem: [{ setting: expect.stringContaining(name) }] });
    expect(await getSettings(context)).toEqual(before);
  });

  it('keys are kept as they are given, all of them and no two alike', async () => {
    const keys = { ...DEFAULT_REVIEW_KEYS, undo: 'x' };
    await saveSettings(context, { keys });
    expect((await getSettings(context)).settings.keys).toEqual(keys);
    const doubled = await saveSettings(context, { keys: { ...keys, info: 'x' } });
    expect(doubled).toMatchObject({ problem: [{ setting: 'keys.info', detail: '“x” is the key of undo already' }] });
    expect((await getSettings(context)).settings.keys).toEqual(keys);
  });

  it('a zone of the learner’s own goes before the browser’s', async () => {
    expect((await getSettings(context)).zone).toBe('UTC');
    await saveSettings(context, { zone: 'Asia/Shanghai' });
    expect((await getSettings(context)).zone).toBe('Asia/Shanghai');
  });
});

describe('submissions', () => {
  it('are kept once, and shown on the exercise’s page and in the list', async () => {
    expect(await submit(context, submission())).toMatchObject({ ok: true, value: { status: 'recorded' } });
    expect(await submit(context, submission())).toMatchObject({ ok: true, value: { status: 'duplicate' } });
    const page = await exercisePage(context, 'losses/softmax');
    expect(page?.submissions).toEqual([
      { id: uuid(1), at: NOON, verdict: 'fail', source: 'export const x = 1;', language: 'typescript' },
    ]);
    expect((await listExercises(context))[0]?.exercises[0]?.lastVerdict).toBe('fail');
  });

  it.each([
    ['an unknown exercise', submission({ exerciseId: 'losses/none' }), 'unknown-exercise'],
    ['a report of another exercise', submission({ report: aReport('losses/other') }), 'malformed'],
    ['a verdict that is none', submission({ report: { ...aReport('losses/softmax'), verdict: 'fine' } }), 'malformed'],
    ['a source of a megabyte', submission({ source: 'x'.repeat(1_000_000) }), 'malformed'],
    ['nothing', null, 'malformed'],
  ])('%s is refused', async (_name, sent, reason) => {
    expect(await submit(context, sent)).toMatchObject({ ok: false, problem: { reason } });
    expect(await context.stores.submissions.ids('local')).toEqual([]);
  });

  it('another one with an id that is taken is refused', async () => {
    await submit(context, submission());
    expect(await submit(context, submission({ source: 'y' }))).toMatchObject({
      ok: false,
      problem: { reason: 'id-taken' },
    });
  });
});

describe('pages', () => {
  it('the workbench is given neither hidden functions nor solutions', async () => {
    const page = await exercisePage(context, 'losses/softmax');
    expect(page?.functions.map(({ name }) => name)).toEqual(['softmax']);
    expect(JSON.stringify(page)).not.toContain('x.exp()');
    expect(await exercisePage(context, 'losses/none')).toBeNull();
  });

  it('a concept has its note, its questions and where it leads', async () => {
    const page = await conceptPage(context, 'activations/relu');
    expect(page?.note.en).toContain('katex');
    const cards = conceptCards(context, 'activations/relu');
    expect(cards?.map(({ id }) => id)).toEqual(SMALL_LIBRARY.concept('activations/relu')?.cards);
    expect(cards?.[0]?.answer.en).toContain('katex');
    expect(conceptPictures(context, 'activations/relu')).toEqual({ figure: null, explorer: null });
    expect(page?.leadsTo.map(({ id }) => id)).toEqual(['activations/gelu']);
    expect(page?.exercises.map(({ id }) => id)).toEqual(['losses/softmax']);
    expect(await conceptPage(context, 'activations/none')).toBeNull();
  });
});

describe('what the judge is given', () => {
  const strip = (source: string) => success(`js:${source.length}`);
  const stripping = (stripTypes: Effects['stripTypes']) => ({
    library: SMALL_LIBRARY,
    effects: { ...NO_EFFECTS, stripTypes },
  });

  it('has every source stripped, and the words of each mistake', () => {
    const given = judgeable(stripping(strip), 'losses/softmax');
    expect(given).toMatchObject({
      ok: true,
      value: {
        exercise: 'losses/softmax',
        solution: expect.stringMatching(/^js:/),
        mistakes: [{ id: 'no-max', title: { en: 'no maximum' } }],
      },
    });
  });

  it('a source that cannot be stripped is named with its line', () => {
    const broken = (source: string) =>
      source.includes('number') ? failure({ message: 'Unexpected token', line: 3 }) : strip(source);
    expect(judgeable(stripping(broken), 'losses/softmax')).toEqual({
      ok: false,
      problem: { kind: 'broken-source', file: 'mistakes/no-max.ts', detail: 'line 3: Unexpected token' },
    });
    expect(judgeable(stripping(strip), 'losses/none')).toMatchObject({ problem: { kind: 'unknown-exercise' } });
  });
});
