import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { askedNumbers } from './asked-numbers.ts';
import type { NumericCard } from './card.ts';
import { isRight, type NumericQuestion } from './draw-numbers.ts';

/** What a numeric card draws with one seed, and what it asks then. */
export type NumericDraw = { readonly values: Values; readonly questions: readonly NumericQuestion[] };

/** Every answer must be a number, told apart from its mistakes by its tolerance, and not always the same few. */
export function checkAnswers(card: NumericCard, draws: readonly NumericDraw[]): CardFinding[] {
  const asked = askedNumbers(card);
  const each = (check: Check) => asked.flatMap((_, index) => check(card, draws, index));
  const unusable = [...each(checkShape), ...each(checkDefined)];
  if (unusable.length > 0) return unusable;
  const mistaken = each(checkMistakes);
  if (mistaken.length > 0) return mistaken;
  // A draw in which a mistake is right is never shown.
  const shown = draws.filter(({ questions }) =>
    questions.every((question) => question.mistakes.every((mistake) => !isRight(mistake, question))),
  );
  return [...asked.flatMap((_, index) => checkTolerance(card, shown, index)), ...checkVariety(card, shown)];
}

type Check = (card: NumericCard, draws: readonly NumericDraw[], index: number) => CardFinding[];

/** A draw in which a mistake gives the right answer is repeated: in so many of the draws, no more. */
const COINCIDENCES = 0.5;
const LARGEST_TOLERANCE = 0.05;
const LEAST_ANSWERS = 5;

const checkShape: Check = (card, draws, index) => {
  const { answer, mistakes, path } = askedNumbers(card)[index]!;
  const size = card.grid ? card.grid.rows.length * card.grid.columns.length : 1;
  const [question] = draws.map(({ questions }) => questions[index]!);
  if (!question) return [];
  const wrong = (count: number, at: CardFinding['path']): CardFinding[] => {
    if (count === size) return [];
    const what = card.grid ? `this has ${count} cells, the table ${size}` : 'this is a list, not a number';
    const fix = card.grid ? 'give each row a list, and each column a place in it' : 'take one item, as in x[1]';
    return [{ code: 'numeric', what, fix, path: [...path, ...at] }];
  };
  const isSquare = !card.grid || !Array.isArray(answer) || answer.length === card.grid.rows.length;
  return [
    ...wrong(isSquare ? question.expected.length : 0, ['answer']),
    ...mistakes.flatMap((_, at) => wrong(question.mistakes[at]!.length, ['mistakes', at, 'answer'])),
  ];
};

const checkDefined: Check = (card, draws, index) => {
  const { path } = askedNumbers(card)[index]!;
  const hole = draws.find(({ questions }) => !questions[index]!.expected.every(Number.isFinite));
  if (!hole) return [];
  const what = `the answer is ${hole.questions[index]!.expected.find((one) => !Number.isFinite(one))} for ${valuesIn(hole)}`;
  return [{ code: 'numeric', what, fix: 'narrow the draws or correct the formula', path: [...path, 'answer'] }];
};

const checkMistakes: Check = (card, draws, index) => {
  const { mistakes, path } = askedNumbers(card)[index]!;
  return mistakes.flatMap((_, mistake): CardFinding[] => {
    const at = [...path, 'mistakes', mistake, 'answer'];
    const right = draws.filter(({ questions }) => isRight(questions[index]!.mistakes[mistake]!, questions[index]!));
    if (right.length > draws.length * COINCIDENCES) {
      const what = `this mistake is the right answer in ${right.length} of ${draws.length} draws, as for ${valuesIn(right[0]!)}`;
      return [{ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake', path: at }];
    }
    const twin = mistakes.findIndex(
      (_other, other) =>
        other < mistake &&
        draws.every(({ questions }) => {
          const question = questions[index]!;
          return isRight(question.mistakes[other]!, { ...question, expected: question.mistakes[mistake]! });
        }),
    );
    if (twin === -1) return [];
    const what = `this mistake always gives the same number as mistake ${twin + 1}`;
    return [{ code: 'numeric', what, fix: 'remove one of them', path: at }];
  });
};

const checkTolerance: Check = (card, draws, index) => {
  const { path } = askedNumbers(card)[index]!;
  for (const draw of draws) {
    const { expected, tolerances } = draw.questions[index]!;
    const at = expected.findIndex(
      (one, field) => !(tolerances[field]! <= LARGEST_TOLERANCE * Math.abs(one) * (1 + 1e-9)),
    );
    if (at === -1) continue;
    const what = `the tolerance ${tolerances[at]} is more than 5 % of the answer ${expected[at]} for ${valuesIn(draw)}`;
    const fix = 'lower it, make it relative, or require an answer that is not so small';
    return [{ code: 'tolerance', what, fix, path: [...path, 'tolerance'] }];
  }
  return [];
};

function checkVariety(card: NumericCard, draws: readonly NumericDraw[]): CardFinding[] {
  if (card.fixed !== undefined) return [];
  const answers = new Set<string>();
  for (const { questions } of draws) {
    answers.add(JSON.stringify(questions.flatMap(({ expected }) => expected.map((one) => Number(one.toPrecision(9))))));
    if (answers.size >= LEAST_ANSWERS) return [];
  }
  const what = `there are only ${answers.size} different answers: they are soon learnt by heart`;
  return [{ code: 'few-answers', what, fix: 'draw more, or say why not in “fixed”', path: [] }];
}

function valuesIn({ values }: NumericDraw): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');
}
