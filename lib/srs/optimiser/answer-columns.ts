import type { CardId } from '#lib/base/card-id.ts';
import { gradeOf } from '#lib/srs/rating.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { dayNumber } from '#lib/srs/days/study-day.ts';

/** The answers of many cards as columns, card after card and in order of time: what a worker is handed. */
export type AnswerColumns = {
  /** Where the answers of each card begin; one number more than there are cards, the last being the number of answers. */
  readonly cardStarts: Int32Array;
  /** FSRS’s grades, 1 Again to 4 Easy. */
  readonly grades: Uint8Array;
  /** Study days since the card’s answer before; 0 for its first answer and for one on the same day. */
  readonly elapsedDays: Int32Array;
  /** Milliseconds since 1970. */
  readonly at: Float64Array;
};

/** Answers that teach nothing about memory, by why. */
export type LeftOutOfLog = {
  /** Given before the learner forgot the card on purpose: it began anew. */
  readonly beforeForget: number;
  /** Of cards whose history begins in the middle, so that their first memory is not known. */
  readonly withoutBeginning: number;
};

/** Whether the log of this card lacks its first answers, as an import’s may. */
export type LacksBeginning = (cardId: CardId) => boolean;

/** What is learnt of an answer. */
export type LearntAnswer = Pick<Answer, 'at' | 'rating' | 'localDay'>;

/** The answers of one card, in order, since it was last forgotten on purpose, and how many came before that. */
export type CardAnswers = { readonly answers: readonly LearntAnswer[]; readonly beforeForget: number };

/** What is learnt from some cards, and where to go on; null when these are the last. */
export type AnsweredCards = { readonly cards: readonly CardAnswers[]; readonly last: string | null };

/**
 * The explicit answers in the logs of many cards, one log a card, in any order. What was undone is left out, credit from
 * other cards too, and of a card that was forgotten on purpose all before the last time. A card that was placed teaches nothing,
 * since nobody knows when it was learnt, unless its first answer missed.
 */
export function answerColumns(
  logs: Iterable<readonly ReviewEvent[]>,
  lacksBeginning: LacksBeginning = () => false,
): { readonly answers: AnswerColumns; readonly leftOut: LeftOutOfLog } {
  const cards: CardAnswers[] = [];
  let withoutBeginning = 0;
  for (const log of logs) {
    const card = cardAnswers(log);
    const first = log[0];
    if (card.beforeForget > 0 || !first || !lacksBeginning(first.cardId)) cards.push(card);
    else withoutBeginning += card.answers.length;
  }
  const { answers, beforeForget } = columnsOf(cards);
  return { answers, leftOut: { beforeForget, withoutBeginning } };
}

type Answer = Extract<ReviewEvent, { readonly kind: 'answer' }>;

/** What is learnt of one card, from its whole log. */
export function cardAnswers(log: readonly ReviewEvent[]): CardAnswers {
  let answers: LearntAnswer[] = [];
  let beforeForget = 0;
  let isMet = false;
  let isPlaced = false;
  for (const event of standingEvents(log)) {
    if (event.kind === 'placed' && !isMet) isPlaced = true;
    if (event.kind === 'answer') {
      if (!isMet && event.rating === 'again') isPlaced = false;
      isMet = true;
      if (!isPlaced) answers.push(event);
    }
    // What a quiz asked is learnt from only where it came as spaced as a review.
    if (event.kind === 'quizzed' && event.spaced && isMet && !isPlaced && isLater(event, answers.at(-1))) {
      answers.push(event);
    }
    if (event.kind !== 'forget') continue;
    beforeForget += answers.length;
    [answers, isMet, isPlaced] = [[], false, false];
  }
  return { answers, beforeForget };
}

function isLater({ localDay }: LearntAnswer, before: LearntAnswer | undefined): boolean {
  return before !== undefined && localDay > before.localDay;
}

/** The columns of these cards’ answers, and how many were left out because the learner forgot their card afterwards. */
export function columnsOf(cards: readonly CardAnswers[]): {
  readonly answers: AnswerColumns;
  readonly beforeForget: number;
} {
  const beforeForget = cards.reduce((sum, card) => sum + card.beforeForget, 0);
  return { answers: toColumns(cards.map((card) => card.answers).filter(({ length }) => length > 0)), beforeForget };
}

/** The columns of some cards after those of others, as one. */
export function joinColumns(parts: readonly AnswerColumns[]): AnswerColumns {
  const cards = parts.reduce((sum, { cardStarts }) => sum + cardStarts.length - 1, 0);
  const count = parts.reduce((sum, { grades }) => sum + grades.length, 0);
  const whole = {
    cardStarts: new Int32Array(cards + 1),
    grades: new Uint8Array(count),
    elapsedDays: new Int32Array(count),
    at: new Float64Array(count),
  };
  let [card, row] = [0, 0];
  for (const part of parts) {
    for (const end of part.cardStarts.subarray(1)) whole.cardStarts[++card] = row + end;
    whole.grades.set(part.grades, row);
    whole.elapsedDays.set(part.elapsedDays, row);
    whole.at.set(part.at, row);
    row += part.grades.length;
  }
  return whole;
}

function toColumns(cards: readonly (readonly LearntAnswer[])[]): AnswerColumns {
  const count = cards.reduce((sum, answers) => sum + answers.length, 0);
  const cardStarts = new Int32Array(cards.length + 1);
  const grades = new Uint8Array(count);
  const elapsedDays = new Int32Array(count);
  const at = new Float64Array(count);
  let row = 0;
  for (const [card, answers] of cards.entries()) {
    let before: LearntAnswer | null = null;
    for (const answer of answers) {
      grades[row] = gradeOf(answer.rating);
      // A learner who travels west can answer on an earlier day than before; that is the same day.
      elapsedDays[row] = before === null ? 0 : Math.max(0, dayNumber(answer.localDay) - dayNumber(before.localDay));
      at[row] = answer.at;
      before = answer;
      row += 1;
    }
    cardStarts[card + 1] = row;
  }
  return { cardStarts, grades, elapsedDays, at };
}
