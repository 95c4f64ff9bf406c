import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';

/** Something to do after an interview. */
export type NextStep =
  /** The exercise again, without the clock. */
  | { readonly kind: 'tryAgain'; readonly title: Localized; readonly href: string }
  /** A concept of an exercise that did not pass. */
  | { readonly kind: 'practise'; readonly title: Localized; readonly href: string }
  /** A card that was missed. */
  | { readonly kind: 'queueCard'; readonly title: Localized; readonly cardId: CardId };

/** No more than keys count. */
const MOST = 9;

/** What an interview shows is to be done next: what did not pass, cards that were missed, then concepts. */
export function nextSteps(view: InterviewView, state: InterviewState): readonly NextStep[] {
  const { exercises } = view.interview;
  const open = exercises.filter((_, at) => state.exercises[at]?.passed === null);
  const again = open.map(({ exerciseId, title }): NextStep => ({
    kind: 'tryAgain',
    title,
    href: `/exercises/${exerciseId}`,
  }));
  const missed = (state.followUp ?? []).flatMap((question): readonly NextStep[] => {
    const answer = state.answers.get(question.id);
    if (question.kind !== 'card' || answer === undefined || answer.right) return [];
    const card = view.cards.find(({ cardId }) => cardId === question.cardId)?.card;
    return card ? [{ kind: 'queueCard', title: card.title, cardId: question.cardId }] : [];
  });
  const ids = new Set(open.map(({ exerciseId }) => exerciseId));
  const concepts = view.exercises.flatMap((exercise) => (exercise && ids.has(exercise.id) ? exercise.concepts : []));
  const once = new Map(concepts.map(({ id, title }) => [id, title]));
  const practise = [...once].map(([id, title]): NextStep => ({ kind: 'practise', title, href: `/concepts/${id}` }));
  return [...again, ...missed, ...practise].slice(0, MOST);
}
