import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { currentLearner } from '#lib/study/context.ts';
import { libraryOf } from '#lib/study/library.ts';
import { previewPlan } from '#lib/study/plan/preview-plan.ts';
import { conceptSession } from '#lib/study/session/concept-session.ts';
import { customSession } from '#lib/study/session/custom-session.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { conceptPage } from './concept-page.ts';
import { openConcept } from './open-concept.ts';
import { whyNotYet } from './why-not-yet.ts';

const NOW = 'activations/gelu';
const WAS = 'activations/smooth-units';

let context: StudyContext;
beforeEach(() => {
  context = aContext({ library: libraryOf([{ ...SMALL_SHELF, formerConcepts: new Map([[WAS, NOW]]) }]) });
});
const opened = async () => (await currentLearner(context)).profile.habits.openedConcepts;

describe('a concept asked for by an id that it had', () => {
  it('has the page of the concept, and the same reasons to wait', async () => {
    expect(await conceptPage(context, WAS)).toEqual(await conceptPage(context, NOW));
    expect(await whyNotYet(context, WAS)).toEqual(await whyNotYet(context, NOW));
    expect(await whyNotYet(context, WAS)).toMatchObject({ value: [{ key: 'needsNew' }] });
  });

  it('is asked as a session, and crammed', async () => {
    expect((await conceptSession(context, WAS)).entries).toHaveLength(2);
    expect((await customSession(context, { kind: 'cram', conceptIds: [WAS], part: 1 })).part?.of).toBe(2);
  });

  it('is what an exam was planned on', async () => {
    const on = addDays('2026-03-01', 14);
    const previewed = (concept: string) =>
      previewPlan(context, { kind: 'exam', on, concepts: [concept], minutesPerDay: 20 });
    expect(await previewed(WAS)).toEqual(await previewed(NOW));
    expect(await previewed(WAS)).toMatchObject({ value: { introduced: 2, introducedFirst: 4 } });
  });

  it('is opened and waits again, whatever it was called when it was opened', async () => {
    await saveHabits(context, { openedConcepts: [WAS] });
    expect(await opened()).toEqual([NOW]);
    await openConcept(context, NOW, false);
    expect(await opened()).toEqual([]);
    await openConcept(context, WAS, true);
    expect((await conceptPage(context, NOW))?.isOpened).toBe(true);
  });
});
