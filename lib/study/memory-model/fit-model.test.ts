import { aContext } from '#tests/support/study-context.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { adopt, type Adoption } from '#lib/srs/fit/adopt.ts';
import { finish } from '#lib/srs/fit/job.ts';
import { answerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { aProfile, DEFAULT_PARAMETERS } from '#tests/support/events.ts';
import { logsOf, TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { goBack, proposeFit, readProposal } from './fit-model.ts';
import type { Effects } from '#lib/study/ports/effects.ts';
import { judgeFit } from './judge-fit.ts';
import { fitInvitation, memoryModel } from './memory-model.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';

const defaults = DEFAULT_PARAMETERS.weights;
const LOGS = logsOf({ cards: 600, days: 200 }).map((log) =>
  log.map((event): ReviewEvent => ({ ...event, presetRevision: 'local/default/1' })),
);
const ANSWERS = LOGS.reduce((sum, log) => sum + log.length, 0);
const NOW = Date.UTC(2025, 0, 1);

let fitted: Adoption;
let context: StudyContext;

beforeAll(() => {
  const { answers, leftOut } = answerColumns(LOGS);
  const options = { prior: defaults, current: defaults, seed: 1, relearningSteps: 1, recency: true };
  fitted = finish(adopt(answers, leftOut, options));
});

beforeEach(async () => {
  const stores = memoryStores();
  context = aContext({ stores, now: NOW });
  await stores.learners.create(aProfile({ createdAt: Date.UTC(2024, 0, 1) }), DEFAULT_PARAMETERS);
  const recording = { append: LOGS.flat(), snapshots: new Map(), tallies: new Map() };
  await stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => recording);
});

const judge: Effects['judgeFit'] = (question) => judgeFit(context, question);
const proposal = (changes: Readonly<Record<string, unknown>> = {}) => {
  const { trial, weights } = fitted;
  return readProposal({ cause: 'asked', fitted: 'all', trial, weights, ...changes });
};
const propose = async (changes: Readonly<Record<string, unknown>> = {}, judgedBy = judge) => {
  const read = proposal(changes);
  if (!read.ok) throw new Error(read.problem);
  const { signal } = new AbortController();
  return proposeFit({ ...context, effects: { ...NO_EFFECTS, judgeFit: judgedBy } }, read.value, { signal });
};
const inForce = async () => (await memoryModel({ ...context })).basis.current;

describe('a fit that predicts the held-out reviews better', () => {
  it('is adopted, with the figures that the server found itself', async () => {
    expect(await propose()).toMatchObject({ reason: 'better', after: fitted.weights });
    expect(await inForce()).toEqual(fitted.weights);
    const { history } = await memoryModel({ ...context });
    expect(history).toMatchObject([{ number: 1, cause: 'asked', answers: ANSWERS, before: defaults }]);
    // The cards come in another order, which the last digits of a sum tell.
    expect(history[0]?.heldOut?.reviews).toBe(fitted.heldOut?.reviews);
    expect(history[0]?.heldOut?.before.logLoss).toBeCloseTo(fitted.heldOut!.before.logLoss, 10);
    expect(history[0]?.heldOut?.after.logLoss).toBeCloseTo(fitted.heldOut!.after.logLoss, 10);
  });

  it('can be gone back from, and that too', async () => {
    await propose();
    await goBack(context, 'defaults');
    expect(await inForce()).toEqual(defaults);
    await goBack(context, 1);
    expect(await inForce()).toEqual(fitted.weights);
    const { history } = await memoryModel({ ...context });
    expect(history.map(({ cause }) => cause)).toEqual(['went-back', 'went-back', 'asked']);
    expect(await goBack(context, 9)).toEqual({ ok: false, problem: 'unknown-fit' });
  });
});

describe('the client is not believed', () => {
  it('weights that are worse are kept out, whatever is said of them', async () => {
    const worse = defaults.with(2, 0.01).with(3, 0.02);
    expect(await propose({ trial: worse, weights: worse })).toMatchObject({ reason: 'not-better' });
    expect(await propose({ weights: worse })).toMatchObject({ reason: 'not-better' });
    expect(await inForce()).toEqual(defaults);
    expect((await memoryModel({ ...context })).history).toHaveLength(2);
  });

  it.each([
    ['too few', TRUE_WEIGHTS.slice(1)],
    ['out of bounds', TRUE_WEIGHTS.with(20, 0.9)],
    ['not numbers', TRUE_WEIGHTS.map(String)],
  ])('weights that are %s are refused', (_, weights) => {
    expect(proposal({ weights })).toMatchObject({ ok: false });
    expect(proposal({ trial: weights })).toMatchObject({ ok: false });
  });

  it('weights that come without a trial are not adopted', async () => {
    expect(await propose({ trial: null })).toMatchObject({ reason: 'too-few-reviews', after: defaults });
  });
});

describe('while it is judged', () => {
  it('it can be aborted, and then nothing is recorded', async () => {
    expect(await propose({}, () => Promise.resolve(null))).toBeNull();
    expect((await memoryModel({ ...context })).history).toEqual([]);
    expect(await inForce()).toEqual(defaults);
  });

  it('other weights may come into force, which it is then judged against', async () => {
    const asked: (readonly number[])[] = [];
    const meanwhile: Effects['judgeFit'] = async (question, hooks) => {
      asked.push(question.current);
      if (asked.length === 1) await propose();
      return judge(question, hooks);
    };
    expect(await propose({}, meanwhile)).toMatchObject({ reason: 'not-better', before: fitted.weights });
    expect(asked).toEqual([defaults, fitted.weights]);
  });

  it('its progress only grows, to the whole', async () => {
    const { trial, weights } = fitted;
    const told: number[] = [];
    await judgeFit(context, { current: defaults, trial: trial!, fitted: weights }, (percent) => told.push(percent));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(100);
  });
});

describe('fitting without being asked', () => {
  it('is invited when there is enough to learn from, a week after the last, unless it is switched off', async () => {
    expect((await fitInvitation(context)).isDue).toBe(true);
    await saveHabits(context, { fitsItself: false });
    expect((await fitInvitation(context)).isDue).toBe(false);
    await saveHabits(context, { fitsItself: true });
    await propose({ cause: 'itself' });
    context = { ...context, now: NOW + 8 * DAY_MILLIS };
    expect(await fitInvitation(context)).toMatchObject({ isDue: false, basis: { current: fitted.weights } });
    expect((await memoryModel({ ...context })).wait).toEqual({ answers: 100, from: null });
  });
});
