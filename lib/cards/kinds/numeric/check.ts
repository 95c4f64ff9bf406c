import { LOCALES } from '#lib/base/localized.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import { fillTemplate, placeholdersOf } from '#lib/cards/template.ts';
import type { NumericCard } from './card.ts';
import { drawNumbers, isClose } from './draw-numbers.ts';
import type { NumericQuestion } from './draw-numbers.ts';

const SEEDS = 200;
/** A mistake may coincide with the right answer in so many of the draws, no more. */
const COINCIDENCES = 0.2;

/** A numeric card is drawn many times: every answer must be a number, and no mistake may often be the right answer. */
export const numericCheck: CardCheck<NumericCard> = {
  findings: checkNumeric,
  shown: (card) => {
    const question = drawNumbers(card, 1);
    return (text) => [question.ok ? fillTemplate(text, question.value.values) : text];
  },
};

function checkNumeric(card: NumericCard): CardFinding[] {
  const formulas = [...checkDraws(card), ...checkFormulas(card)];
  return [...formulas, ...checkPlaceholders(card), ...(formulas.length === 0 ? checkAnswers(card) : [])];
}

function checkDraws(card: NumericCard): CardFinding[] {
  const derived = Object.keys(card.let);
  return [
    ...checkNames(Object.keys(card.draws), ['draws']),
    ...checkNames(derived, ['let']),
    ...derived
      .filter((name) => Object.hasOwn(card.draws, name))
      .map((name): CardFinding => ({
        code: 'numeric',
        what: `“${name}” is drawn already`,
        fix: 'choose another name',
        path: ['let', name],
        at: 'key',
      })),
    ...Object.entries(card.draws).flatMap(([name, draw]): CardFinding[] => {
      if (!('from' in draw) || draw.from < draw.to) return [];
      const what = `the range of “${name}” is empty`;
      return [{ code: 'numeric', what, fix: 'let “to” be above “from”', path: ['draws', name] }];
    }),
  ];
}

function checkFormulas(card: NumericCard): CardFinding[] {
  const known = Object.keys(card.draws);
  const findings: CardFinding[] = [];
  for (const [name, text] of Object.entries(card.let)) {
    findings.push(...checkExpression(text, known, ['let', name]));
    known.push(name);
  }
  findings.push(...checkExpression(card.answer, known, ['answer']));
  for (const [index, mistake] of card.mistakes.entries()) {
    findings.push(...checkExpression(mistake.answer, known, ['mistakes', index, 'answer']));
  }
  return findings;
}

function checkPlaceholders(card: NumericCard): CardFinding[] {
  const names = new Set([...Object.keys(card.draws), ...Object.keys(card.let)]);
  const texts: [Localized, CardFinding['path']][] = [
    [card.question, ['question']],
    [card.solution, ['solution']],
    ...card.mistakes.map((mistake, index): [Localized, CardFinding['path']] => [
      mistake.why,
      ['mistakes', index, 'why'],
    ]),
  ];
  return texts.flatMap(([text, path]): CardFinding[] => {
    const asked = { en: placeholdersOf(text.en), zh: placeholdersOf(text.zh) };
    const unknown = LOCALES.flatMap((locale) =>
      asked[locale]
        .filter((name) => !names.has(name))
        .map((name): CardFinding => ({
          code: 'placeholder',
          what: `{{${name}}} is neither drawn nor derived`,
          fix: `use ${[...names].join(', ')}`,
          path: [...path, locale],
          at: { words: `{{${name}` },
        })),
    );
    const differ = asked.en
      .filter((name) => !asked.zh.includes(name))
      .concat(asked.zh.filter((name) => !asked.en.includes(name)));
    if (unknown.length > 0 || differ.length === 0) return unknown;
    const what = `{{${differ[0]}}} is in one language only`;
    return [{ code: 'placeholder', what, fix: 'use the same numbers in both', path: [...path, 'zh'] }];
  });
}

function checkAnswers(card: NumericCard): CardFinding[] {
  const questions = Array.from({ length: SEEDS }, (_, seed) => drawNumbers(card, seed)).flatMap((question) =>
    question.ok ? [question.value] : [],
  );
  const undefinedAt = questions.find((question) => !Number.isFinite(question.expected));
  if (undefinedAt) {
    const what = `the answer is ${undefinedAt.expected} for ${numbers(undefinedAt)}`;
    return [{ code: 'numeric', what, fix: 'narrow the draws or correct the formula', path: ['answer'] }];
  }
  return card.mistakes.flatMap((_, index): CardFinding[] => {
    const path = ['mistakes', index, 'answer'];
    const right = questions.filter((question) => question.mistakes[index]!.isRight);
    if (right.length > questions.length * COINCIDENCES) {
      const what = `this mistake is the right answer in ${right.length} of ${questions.length} draws, as for ${numbers(right[0]!)}`;
      return [{ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake', path }];
    }
    const twin = card.mistakes.findIndex(
      (_other, other) => other < index && questions.every((question) => same(question, other, index)),
    );
    if (twin === -1) return [];
    const what = `this mistake always gives the same number as mistake ${twin + 1}`;
    return [{ code: 'numeric', what, fix: 'remove one of them', path }];
  });
}

function same(question: NumericQuestion, one: number, other: number): boolean {
  return isClose(question.mistakes[one]!.value, question.mistakes[other]!.value, question.tolerance);
}

function numbers(question: NumericQuestion): string {
  return Object.entries(question.values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
