import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { localDayOf } from '#lib/base/time.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import { isSpaced } from '#lib/srs/answer/quizzed.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { parametersIn, presetNameOf, revisionAt } from '#lib/study/settings/preset-of.ts';
import { cardAsked, type FoldedQuiz } from './folded-quiz.ts';

/**
 * The answers of a quiz as rows of the log, each at its own time, where its learner agreed to that: of cards only, since an exercise has a
 * rating that is earned. Whether one came as spaced as a review is said by the log before it.
 */
export function quizzedRows(
  { library, now }: StudyContext,
  learner: CurrentLearner,
  { quiz, state }: FoldedQuiz,
  logs: ReadonlyMap<CardId, readonly ReviewEvent[]>,
): readonly ArrivedEvent[] {
  if (!quiz.policy.countsInLog) return [];
  const { zone, rolloverHour } = learner.moment;
  return [...state.answers].flatMap(([question, answer]): readonly ArrivedEvent[] => {
    const cardId = cardAsked(library, quiz, question);
    if (cardId === null || exerciseIdOf(cardId) !== null) return [];
    const { at, tookMillis } = answer;
    const when = { at, zone, rolloverHour, localDay: localDayOf(at, { zone, rolloverHour }) };
    const before = replay(
      (logs.get(cardId) ?? []).filter((event) => event.at < at),
      parametersIn(learner),
    );
    return [
      {
        ...when,
        id: derivedId(quiz.id, `answer/${question}`),
        cardId,
        receivedAt: now,
        presetRevision: revisionAt(learner, presetNameOf(learner, packOf(library, cardId)), at).id,
        kind: 'quizzed',
        rating: ratingOf(answer),
        spaced: isSpaced(before.memory, when),
        tookMillis,
        seed: quiz.questions[question]!.seed,
        rule: CURRENT_RULE,
        sourceId: quiz.id,
      },
    ];
  });
}

function ratingOf({ right, certainty }: StandingAnswer): 'again' | 'hard' | 'good' {
  if (!right) return 'again';
  return certainty === 'guess' ? 'hard' : 'good';
}
