import { expect } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { saveView } from '#lib/study/browse/saved-views.ts';
import { changeList } from '#lib/study/lists/change-list.ts';
import { submit } from '#lib/study/exercises/submit.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { makeQuiz } from '#lib/study/quiz/make-quiz.ts';
import { quizWish } from '#lib/study/quiz/quiz-wish.ts';
import { recordQuizEvents } from '#lib/study/quiz/record-quiz-events.ts';
import { makeInterview } from '#lib/study/interview/make-interview.ts';
import { recordInterviewEvents } from '#lib/study/interview/record-interview-events.ts';
import { recordRemarks } from '#lib/study/remarks/record-remarks.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { assignPreset, savePreset } from '#lib/study/settings/presets.ts';
import { aReport, NOON, uuid } from './events.ts';
import { SMALL_LIBRARY } from './small-library.ts';

const WISH: PlanWish = {
  kind: 'break',
  from: '2026-03-10',
  to: '2026-03-12',
  preparation: 'nothing',
  minutesPerDay: 20,
};
const CARD = contentCardId('activations', 'relu-a');
const row = (number: number) => ({ id: uuid(number), cardId: CARD, at: NOON - 5_000 + number, zone: 'UTC' });

/** Makes a learner with something in every section of a backup. */
export async function liveWithEverything(context: StudyContext): Promise<void> {
  const answer = { ...row(1), kind: 'answer', rating: 'easy', tookMillis: 4_000, seed: 1 };
  const dreamt = { ...row(2), kind: 'dreamt', version: 3, of: { colour: 'blue' } };
  await recordReviews({ ...context }, [answer, dreamt]);
  const source = 'export const x = 1;';
  await submit(
    { ...context },
    {
      id: uuid(3),
      exerciseId: 'losses/softmax',
      at: NOON,
      source,
      report: aReport('losses/softmax'),
    },
  );
  await liveWithQuiz({ ...context });
  await liveWithInterview({ ...context });
  await liveWithRemarks({ ...context });
  await savePreset({ ...context }, 'strict', { desiredRetention: 0.95, newPerDay: 3 });
  await assignPreset({ ...context }, SMALL_LIBRARY.packs[0]!.path, 'strict');
  await enrolPack({ ...context }, SMALL_LIBRARY.packs[1]!.path, false);
  const plan = await makePlan({ ...context }, uuid(4), WISH);
  expect(plan.ok).toBe(true);
  const weights = Array.from({ length: 21 }, () => 1);
  const fit = { at: NOON, cause: 'went-back', reason: 'went-back', before: weights, after: weights } as const;
  await context.stores.fits.add('local', { ...fit, answers: 1, heldOut: null, fitted: null }, () => []);
  const log = { logLoss: 0.3, rmse: 0.04 };
  const heldOut = {
    reviews: 3,
    before: log,
    after: log,
    baselines: { average: log, movingAverage: log },
    calibration: { before: [{ reviews: 3, predicted: 0.9, recalled: 2 / 3 }], after: [] },
  };
  const better = {
    ...fit,
    cause: 'itself',
    reason: 'better',
    at: NOON + 1,
    answers: 1,
    heldOut,
    fitted: 'all',
  } as const;
  await context.stores.fits.add('local', better, () => []);
  const view = { id: uuid(5), name: 'Leeches of ReLU', query: 'concept=activations%2Frelu&state=leech' };
  expect(await saveView({ ...context }, view)).toMatchObject({ ok: true });
  const list = { kind: 'make', id: uuid(7), name: 'Before the interview', exercises: ['losses/softmax'] } as const;
  expect(await changeList({ ...context }, list)).toMatchObject({ ok: true });
  const moved = { ...row(6), cardId: contentCardId('activations', 'gelu-a'), kind: 'move', to: 'front' };
  await recordReviews({ ...context }, [moved]);
}

/** A quiz with an event of every kind that a browser sends, and one of a newer program. */
async function liveWithQuiz(context: StudyContext): Promise<void> {
  const source = { kind: 'cards', cardIds: ['exercise:losses/softmax'] };
  const made = await makeQuiz(context, quizWish.parse({ id: uuid(20), source }));
  expect(made.ok).toBe(true);
  const of = (number: number) => ({ id: uuid(20 + number), quizId: uuid(20), at: NOON + number });
  const response = { kind: 'judged', source: 'export const x = 1;', verdict: 'pass' };
  const events = [
    { ...of(1), kind: 'flagged', question: 0 },
    { ...of(2), kind: 'answered', question: 0, response, certainty: 'fairly', right: false, tookMillis: 2_000 },
    { ...of(3), kind: 'unflagged', question: 0 },
    { ...of(4), kind: 'dreamt', version: 2, of: { colour: 'blue' } },
    { ...of(5), kind: 'submitted', reason: 'learner' },
  ];
  const { results } = await recordQuizEvents(context, events);
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'recorded'));
}

/** An interview with an event of every kind that a browser sends, and one of a newer program. */
async function liveWithInterview(context: StudyContext): Promise<void> {
  const source = { kind: 'list', exerciseIds: ['losses/softmax'] } as const;
  const made = await makeInterview(context, { id: uuid(60), source, minutes: 45, diagnoses: 'shown' });
  expect(made.ok).toBe(true);
  const of = (number: number) => ({ id: uuid(60 + number), interviewId: uuid(60), at: NOON + number });
  const code = { exercise: 0, source: 'export const x = 1;', language: 'typescript' };
  const diagnoses = [{ key: 'mistake/x', title: { en: 'A slip', zh: '失误' } }];
  const judged = { ...code, verdict: 'fail', check: 'forward', diagnoses, tookMillis: 700 };
  const text = { en: 'What?', zh: '什么？' };
  const options = ['a', 'b'].map((id) => ({ id, text, correct: id === 'a', why: text }));
  const questions = [
    { id: 'card', kind: 'card', cardId: CARD, seed: 3 },
    { id: 'slip', kind: 'mistake', prompt: text, options, code: null, mistake: 'x' },
    { id: 'what', kind: 'what-if', prompt: text, options, regime: 'large' },
  ];
  const answered = { question: 'slip', response: { kind: 'selected', optionIds: ['a'] }, certainty: 'fairly' };
  const events = [
    { ...of(1), kind: 'started' },
    { ...of(2), kind: 'asked', exercise: 0, question: 'shapes' },
    { ...of(3), kind: 'coding', exercise: 0 },
    { ...of(4), kind: 'hint', exercise: 0, hint: 0 },
    { ...of(5), kind: 'ran', ...judged },
    { ...of(6), kind: 'submitted', ...judged },
    { ...of(7), kind: 'snapshot', ...code },
    { ...of(8), kind: 'moved', exercise: 0 },
    { ...of(9), kind: 'dreamt', version: 2, of: { colour: 'blue' } },
    { ...of(10), kind: 'ended', reason: 'givenUp' },
    { ...of(11), kind: 'followUpMade', questions },
    { ...of(12), kind: 'followUpAnswered', ...answered, right: true, tookMillis: 900 },
    { ...of(13), kind: 'finished' },
  ];
  const { results } = await recordInterviewEvents(context, events);
  expect(results.map(({ status }) => status)).toEqual(events.map(() => 'recorded'));
}

/** A remark of every kind that a browser sends, and one of a newer program. */
async function liveWithRemarks(context: StudyContext): Promise<void> {
  const on = (number: number) => ({ id: uuid(40 + number), subject: `card:${CARD}`, at: NOON + number });
  const seen = { place: 'prompt', locale: 'zh', seed: 3, print: null };
  const remarks = [
    { ...on(1), kind: 'flagged', what: 'wrong', note: 'The sign is lost.', seen },
    { ...on(2), kind: 'reworded', flagId: uuid(41), note: 'The sign of $x$ is lost.' },
    { ...on(3), kind: 'moved', flagId: uuid(41), to: 'resolved' },
    { ...on(4), kind: 'noted', note: 'Think of a hinge.' },
    { ...on(5), kind: 'tagged', tag: 'exam' },
    { ...on(6), kind: 'untagged', tag: 'exam' },
    { ...on(7), kind: 'dreamt', version: 2, of: { colour: 'blue' } },
  ];
  const { results } = await recordRemarks(context, remarks, '0.1.0');
  expect(results.map(({ status }) => status)).toEqual(remarks.map(() => 'recorded'));
}
