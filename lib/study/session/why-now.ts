import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { daysBetween } from '#lib/base/time.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { daysOverdue, isDue } from '#lib/srs/days/due.ts';
import { isMarkedLeech } from '#lib/srs/answer/leech.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { conceptStates } from '#lib/study/concepts/concept-states.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import { isKnownCard } from '#lib/study/cards/study-cards.ts';
import { why, type Why } from './why.ts';

/**
 * Why a card or exercise is asked now, or is not: the reason for its time first, then what else is to be said of it.
 */
export async function whyNow(context: StudyContext, cardId: CardId): Promise<Result<readonly Why[], 'unknown-card'>> {
  const { stores, learnerId, library } = context;
  if (!isKnownCard(library, cardId)) return failure('unknown-card');
  const learner = await currentLearner(context);
  const group = exerciseIdOf(cardId) === null ? (library.card(cardId)?.conceptId ?? cardId) : cardId;
  const states = await conceptStates(context, [group]);
  const state = states.get(cardId) ?? UNTOUCHED;
  const { parameters } = latestRevision(learner, presetNameOf(learner, packOf(library, cardId)));
  const log = (await stores.reviews.logs(learnerId, [cardId])).get(cardId) ?? [];
  const isByHand =
    standingEvents(log).findLast(({ kind }) => kind === 'answer' || kind === 'setDue')?.kind === 'setDue';
  const isOpen = readinessOf(library, states, learner, context.now).isOpen(group);
  const percent = retrievability(state.memory, context.now, parameters) ?? 0;
  const time = state.memory.state === 'new' ? why(isOpen ? 'newOpen' : 'newAnyway') : timeOf(state, learner, percent);
  return success([
    ...hiddenBy(state, learner),
    time,
    ...(isByHand ? [why('setByHand')] : []),
    ...(state.memory.state === 'review' && state.memory.isProvisional ? [why('placed')] : []),
    ...(state.memory.state !== 'new' && isMarkedLeech(state.memory, parameters)
      ? [why('leech', { lapses: state.memory.lapses })]
      : []),
  ]);
}

function hiddenBy({ suspended, buriedUntil }: CardState, { today }: CurrentLearner): readonly Why[] {
  const days = buriedUntil === null ? 0 : daysBetween(today, buriedUntil);
  return [...(suspended ? [why('suspended')] : []), ...(days > 0 ? [why('buried', { days })] : [])];
}

function timeOf({ memory }: CardState, { moment }: CurrentLearner, percent: number): Why {
  const days = daysOverdue(memory, moment);
  if (!isDue(memory, moment)) return why('dueLater', { days: Math.max(0, -days) });
  // The model says little of recall within a day of the first answers.
  if (memory.state === 'learning' || memory.state === 'relearning') return why('step', { step: memory.step + 1 });
  return days > 0 ? why('overdue', { days, percent }) : why('due', { percent });
}
