import { hashText } from '#lib/base/prng.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { askableQuestions, type AskableQuestion } from './askable-questions.ts';

/**
 * The cards that were answered before and are recalled least probably now, as many as are asked for or as there are: the
 * least probable first, equal ones by the seed. New and suspended cards, and packs that are left out, are not among them.
 */
export async function likelyForgotten(
  context: StudyContext,
  choices: PackChoices,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<readonly AskableQuestion[]> {
  const { library, stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const states = await stores.snapshots.all(learnerId);
  const rated = askableQuestions(library).flatMap((card) => {
    const state = states.get(card.cardId);
    if (card.ask !== 'cards' || !state || state.suspended || choices.get(card.pack) === false) return [];
    const { parameters } = latestRevision(learner, presetNameOf(learner, card.pack));
    const recall = retrievability(state.memory, now, parameters);
    return recall === null ? [] : [{ card, recall, tie: hashText(`${seed}/${card.cardId}`) }];
  });
  return rated
    .toSorted((one, other) => one.recall - other.recall || one.tie - other.tie)
    .slice(0, count)
    .map(({ card }) => card);
}
