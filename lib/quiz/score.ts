import { brierScore, calibrationWord, type CalibrationWord } from './calibration.ts';
import { CLAIMED_CERTAINTIES, MARKS, PLAIN_MARKS, type Certainty, type ClaimedCertainty } from './certainty.ts';
import { decisionOf } from './decision.ts';
import type { Quiz } from './quiz.ts';
import type { QuizState } from './quiz-state.ts';
import { wilsonInterval, type ShareInterval } from './wilson.ts';

/** What a quiz came to. */
export type QuizScore = {
  /** One for each question, in order. */
  readonly questions: readonly QuestionScore[];
  readonly right: number;
  /** Questions that count: not void ones, nor those that were not asked since passing was decided. */
  readonly of: number;
  /** Null where no question counts. */
  readonly share: ShareInterval | null;
  readonly marks: number;
  /** What all right answers at the highest level would have won. */
  readonly bestMarks: number;
  /** In the order in which the concepts come; null: of no concept. */
  readonly byConcept: readonly (CountedShare & { readonly conceptId: string | null })[];
  /** The levels at which there are answers, the least certain first; empty where certainty was not asked. */
  readonly byCertainty: readonly CertaintyScore[];
  /** Of the answers at a level; null without any. */
  readonly brier: number | null;
  /** Null where there was nothing to pass, or it is not decided. */
  readonly passed: boolean | null;
};

/** `none`: “no idea”, or given up without an answer. */
export type Outcome = 'right' | 'wrong' | 'none' | 'unanswered' | 'void';

export type QuestionScore = {
  readonly question: number;
  readonly outcome: Outcome;
  readonly certainty: Certainty | null;
  readonly marks: number;
};

/** Right ones out of some, at least one. */
export type CountedShare = { readonly right: number; readonly of: number; readonly interval: ShareInterval };

export type CertaintyScore = CountedShare & {
  readonly certainty: ClaimedCertainty;
  readonly word: CalibrationWord;
};

/** The score of a quiz as it stands; a question that was not answered is not right. */
export function quizScore(quiz: Quiz, state: QuizState): QuizScore {
  const questions = quiz.questions.map((_, question) => questionScore(quiz, state, question));
  const isCurtailed = state.closed?.reason === 'decided';
  const counted = questions.filter(({ outcome }) => outcome !== 'void' && !(isCurtailed && outcome === 'unanswered'));
  const right = counted.filter(isRight).length;
  const conceptOf = ({ question }: QuestionScore): string | null => quiz.questions[question]!.conceptId;
  const claimed = counted.flatMap(({ certainty, outcome }) =>
    certainty !== null && certainty !== 'none' && (outcome === 'right' || outcome === 'wrong')
      ? [{ certainty, right: outcome === 'right' }]
      : [],
  );
  return {
    questions,
    right,
    of: counted.length,
    share: wilsonInterval(right, counted.length),
    marks: counted.reduce((sum, { marks }) => sum + marks, 0),
    bestMarks: counted.length * (quiz.policy.certainty ? MARKS.certain : PLAIN_MARKS).right,
    byConcept: [...new Set(counted.map(conceptOf))].map((conceptId) => {
      const own = counted.filter((one) => conceptOf(one) === conceptId);
      return { conceptId, ...countedShare(own.filter(isRight).length, own.length) };
    }),
    byCertainty: CLAIMED_CERTAINTIES.flatMap((certainty) => {
      const own = claimed.filter((answer) => answer.certainty === certainty);
      if (own.length === 0) return [];
      const share = countedShare(own.filter((answer) => answer.right).length, own.length);
      return [{ certainty, ...share, word: calibrationWord(certainty, share.right, share.of) }];
    }),
    brier: brierScore(claimed),
    passed: passedBy(quiz, state, { right, of: counted.length }),
  };
}

function questionScore({ policy }: Quiz, { answers, voided }: QuizState, question: number): QuestionScore {
  const answer = answers.get(question);
  if (!answer) return { question, outcome: voided.has(question) ? 'void' : 'unanswered', certainty: null, marks: 0 };
  const certainty = policy.certainty ? answer.certainty : null;
  // Where certainty is asked, an answer without a level is one that claims nothing.
  const marks = policy.certainty ? MARKS[certainty ?? 'none'] : PLAIN_MARKS;
  if (answer.response === null) return { question, outcome: 'none', certainty, marks: 0 };
  return answer.right
    ? { question, outcome: 'right', certainty, marks: marks.right }
    : { question, outcome: 'wrong', certainty, marks: marks.wrong };
}

function isRight({ outcome }: QuestionScore): boolean {
  return outcome === 'right';
}

function countedShare(right: number, of: number): CountedShare {
  return { right, of, interval: wilsonInterval(right, of) ?? { share: 0, from: 0, to: 1 } };
}

/** Once a quiz is closed, what was not answered is not right any more. */
function passedBy(
  { policy: { passAt } }: Quiz,
  { closed, decision }: QuizState,
  { right, of }: { readonly right: number; readonly of: number },
): boolean | null {
  if (passAt === null || of === 0) return null;
  if (decision === 'passed' || decision === 'failed') return decision === 'passed';
  return closed === null ? null : decisionOf({ right, wrong: of - right, of, passAt }) === 'passed';
}
