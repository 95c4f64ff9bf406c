import type { CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { hashText, prngFrom } from '#lib/base/prng.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import { isJudged } from '#lib/quiz/askable.ts';
import { cardView, type CardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { exercisePage, type ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { clarificationsOf, type Clarification } from './clarifications.ts';
import { interviewTitle } from './past-interviews.ts';

/** An interview, all that happened in it, and its exercises as they are shown. */
export type InterviewView = {
  readonly interview: Interview;
  readonly title: Localized | null;
  /** In the order in which they are folded. */
  readonly events: readonly InterviewEvent[];
  /** One for each exercise of it; null where no pack has it any more. */
  readonly exercises: readonly (InterviewExerciseView | null)[];
  /** Cards for the follow-up, in the order in which they are taken, and those that were asked. */
  readonly cards: readonly FollowUpCard[];
  /** By the server’s clock. */
  readonly now: EpochMillis;
};

/** An exercise in an interview: no editorial, and nothing that was written before. */
export type InterviewExerciseView = Pick<
  ExercisePageView,
  'id' | 'title' | 'instructions' | 'hints' | 'pythonHints' | 'regimes' | 'examples' | 'python' | 'concepts'
> & {
  /** The signatures alone. */
  readonly starter: string;
  readonly clarifications: readonly Clarification[];
};

export type FollowUpCard = { readonly cardId: CardId; readonly seed: number; readonly card: CardView };

/** How many questions a follow-up has. */
const FOLLOW_UP = 5;

/** The interview with this id; null where there is none. */
export async function interviewView(context: StudyContext, id: string): Promise<InterviewView | null> {
  const { library, stores, learnerId, now } = context;
  const events = (await stores.interviews.of(learnerId, [id])).get(id) ?? [];
  const made = events.find((event) => event.kind === 'made');
  if (!made) return null;
  const { interview } = made;
  const exercises: (InterviewExerciseView | null)[] = [];
  for (const { exerciseId } of interview.exercises) exercises.push(await exerciseView(context, exerciseId));
  return {
    interview,
    title: interviewTitle(library, interview.source),
    events,
    exercises,
    cards: followUpCards(library, interview, events),
    now,
  };
}

async function exerciseView(context: StudyContext, exerciseId: string): Promise<InterviewExerciseView | null> {
  const exercise = context.library.exercise(exerciseId);
  const page = exercise && (await exercisePage(context, exerciseId));
  if (!page) return null;
  const { id, title, instructions, hints, pythonHints, regimes, examples, python, concepts, starters } = page;
  const shown = { id, title, instructions, hints, pythonHints, regimes, examples, python, concepts };
  return { ...shown, starter: starters.signatureOnly, clarifications: clarificationsOf(exercise) };
}

/** Cards that a program judges, of the concepts of the exercises: drawn with the seed, so that it is always the same ones; and those that were asked. */
function followUpCards(
  library: Library,
  interview: Interview,
  events: readonly InterviewEvent[],
): readonly FollowUpCard[] {
  const asked = events.flatMap((event) =>
    event.kind === 'followUpMade' ? event.questions.flatMap((one) => (one.kind === 'card' ? [one] : [])) : [],
  );
  const drawn = prngFrom(hashText(`${interview.seed}/follow-up`))
    .shuffle(judgedCards(library, interview))
    .slice(0, FOLLOW_UP)
    .map((cardId) => ({ cardId, seed: hashText(`${interview.seed}/${cardId}`) }));
  const once = new Map([...drawn, ...asked].map(({ cardId, seed }) => [`${cardId} ${seed}`, { cardId, seed }]));
  return [...once.values()].flatMap(({ cardId, seed }) => {
    const card = cardView(library, cardId, seed);
    return card ? [{ cardId, seed, card }] : [];
  });
}

function judgedCards(library: Library, { exercises }: Interview): readonly CardId[] {
  const concepts = new Set(exercises.flatMap(({ exerciseId }) => library.exercise(exerciseId)?.concepts ?? []));
  const cards = [...concepts].flatMap((id) => library.concept(id)?.cards ?? []);
  return cards.filter((id) => {
    const card = library.card(id);
    return card !== null && isJudged(card.spec.kind);
  });
}
