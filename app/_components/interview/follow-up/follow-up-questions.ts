import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { AskedCode } from '#lib/interview/follow-up/asked-code.ts';
import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { FollowUpCard } from '#lib/study/interview/interview-view.ts';

/** What the questions on the code are made from. */
export type FollowUpAsked = {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly events: readonly InterviewEvent[];
  /** Cards of the concepts of the exercises, in the order in which they are taken. */
  readonly cards: readonly FollowUpCard[];
};

/** How many questions a follow-up has at most. */
const MOST = 5;

/** The questions of a follow-up: about the code, or cards alone where there is none. They are made once, and kept in the events of the interview. */
export async function followUpQuestions(asked: FollowUpAsked): Promise<readonly FollowUpQuestion[]> {
  const seeds = new Map(asked.cards.map(({ cardId, seed }) => [cardId, seed]));
  const code = await askedCode(asked);
  if (code === null) {
    return [...seeds].slice(0, MOST).map(([cardId, seed]) => ({ id: `card/${cardId}`, kind: 'card', cardId, seed }));
  }
  const { codeQuestions } = await import('./code-questions.ts');
  const questions = await codeQuestions(code);
  // A card is shown as the server has drawn it for this interview.
  return questions.map((one) => (one.kind === 'card' ? { ...one, seed: seeds.get(one.cardId) ?? one.seed } : one));
}

/** The code that is asked about: what passed, else what was submitted, else what was written last; null where there is none, or nobody answers. */
async function askedCode({ interview, state, events, cards }: FollowUpAsked): Promise<AskedCode | null> {
  const at = bestOf(state);
  if (at === null) return null;
  const { submitted, code } = state.exercises[at]!;
  const written = submitted ?? code;
  if (written === null) return null;
  const { exerciseId } = interview.exercises[at]!;
  const judgeable = await fetchJudgeable(exerciseId);
  if (judgeable === null) return null;
  const diagnoses = events
    .flatMap((event) => ('exercise' in event && event.exercise === at && 'diagnoses' in event ? event.diagnoses : []))
    .flatMap(({ key }) => (key.startsWith(MISTAKE) ? [key.slice(MISTAKE.length)] : []));
  return {
    judgeable,
    source: written.source,
    language: written.language,
    diagnoses: [...new Set(diagnoses)],
    cards: cards.flatMap(({ cardId, card: { body } }) =>
      body.kind === 'exercise' ? [] : [{ cardId, kind: body.kind, stage: null }],
    ),
    seed: interview.seed,
  };
}

const MISTAKE = 'mistake/';

function bestOf({ exercises }: InterviewState): number | null {
  for (const has of ['passed', 'submitted', 'code'] as const) {
    const at = exercises.findLastIndex((one) => one[has] !== null);
    if (at >= 0) return at;
  }
  return null;
}

async function fetchJudgeable(exerciseId: string): Promise<Judgeable | null> {
  try {
    const response = await fetch(`/api/exercises/${exerciseId}`);
    return response.ok ? ((await response.json()) as Judgeable) : null;
  } catch {
    // Without a server there are the cards, which the page has.
    return null;
  }
}
