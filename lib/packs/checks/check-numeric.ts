import { LOCALES } from '#lib/base/localized.ts';
import type { Localized } from '#lib/base/localized.ts';
import { drawNumbers, isClose } from '#lib/cards/kinds/numeric/draw-numbers.ts';
import type { NumericQuestion } from '#lib/cards/kinds/numeric/draw-numbers.ts';
import type { NumericCard } from '#lib/cards/kinds/numeric/card.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import { checkExpression, checkNames } from './describe-expression.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

const SEEDS = 200;
/** A mistake may coincide with the right answer in so many of the draws, no more. */
const COINCIDENCES = 0.2;

/** Draws a numeric card many times: every answer must be a number, and no mistake may often be the right answer. */
export function checkNumeric(card: NumericCard, source: YamlSource, path: YamlPath): Problem[] {
  const formulas = [...checkDraws(card, source, path), ...checkFormulas(card, source, path)];
  return [
    ...formulas,
    ...checkPlaceholders(card, source, path),
    ...(formulas.length === 0 ? checkAnswers(card, source, path) : []),
  ];
}

function checkDraws(card: NumericCard, source: YamlSource, path: YamlPath): Problem[] {
  const derived = Object.keys(card.let);
  return [
    ...checkNames(Object.keys(card.draws)).map(({ name, finding }) =>
      source.problemAtKey(finding, [...path, 'draws', name]),
    ),
    ...checkNames(derived).map(({ name, finding }) => source.problemAtKey(finding, [...path, 'let', name])),
    ...derived
      .filter((name) => Object.hasOwn(card.draws, name))
      .map((name) =>
        source.problemAtKey({ code: 'numeric', what: `“${name}” is drawn already`, fix: 'choose another name' }, [
          ...path,
          'let',
          name,
        ]),
      ),
    ...Object.entries(card.draws).flatMap(([name, draw]) =>
      'from' in draw && !(draw.from < draw.to)
        ? [
            source.problem(
              { code: 'numeric', what: `the range of “${name}” is empty`, fix: 'let “to” be above “from”' },
              [...path, 'draws', name],
            ),
          ]
        : [],
    ),
  ];
}

function checkFormulas(card: NumericCard, source: YamlSource, path: YamlPath): Problem[] {
  const known = Object.keys(card.draws);
  const problems: Problem[] = [];
  const check = (text: string, at: YamlPath): void => {
    problems.push(...checkExpression(text, known).map((finding) => source.problem(finding, [...path, ...at])));
  };
  for (const [name, text] of Object.entries(card.let)) {
    check(text, ['let', name]);
    known.push(name);
  }
  check(card.answer, ['answer']);
  for (const [index, mistake] of card.mistakes.entries()) check(mistake.answer, ['mistakes', index, 'answer']);
  return problems;
}

function checkPlaceholders(card: NumericCard, source: YamlSource, path: YamlPath): Problem[] {
  const names = new Set([...Object.keys(card.draws), ...Object.keys(card.let)]);
  const texts: [Localized, YamlPath][] = [
    [card.question, ['question']],
    [card.solution, ['solution']],
    ...card.mistakes.map((mistake, index): [Localized, YamlPath] => [mistake.why, ['mistakes', index, 'why']]),
  ];
  return texts.flatMap(([text, at]) => {
    const asked = { en: placeholdersOf(text.en), zh: placeholdersOf(text.zh) };
    const unknown = LOCALES.flatMap((locale) =>
      asked[locale]
        .filter((name) => !names.has(name))
        .map((name) => {
          const what = `{{${name}}} is neither drawn nor derived`;
          const fix = `use ${[...names].join(', ')}`;
          return source.problemNear({ code: 'placeholder', what, fix }, [...path, ...at, locale], {
            words: `{{${name}`,
            offset: 0,
          });
        }),
    );
    const differ = asked.en
      .filter((name) => !asked.zh.includes(name))
      .concat(asked.zh.filter((name) => !asked.en.includes(name)));
    if (unknown.length > 0 || differ.length === 0) return unknown;
    const what = `{{${differ[0]}}} is in one language only`;
    return [source.problem({ code: 'placeholder', what, fix: 'use the same numbers in both' }, [...path, ...at, 'zh'])];
  });
}

function checkAnswers(card: NumericCard, source: YamlSource, path: YamlPath): Problem[] {
  const questions = Array.from({ length: SEEDS }, (_, seed) => drawNumbers(card, seed)).flatMap((question) =>
    question.ok ? [question.value] : [],
  );
  const undefinedAt = questions.find((question) => !Number.isFinite(question.expected));
  if (undefinedAt) {
    const what = `the answer is ${undefinedAt.expected} for ${numbers(undefinedAt)}`;
    return [
      source.problem({ code: 'numeric', what, fix: 'narrow the draws or correct the formula' }, [...path, 'answer']),
    ];
  }
  return card.mistakes.flatMap((_, index) => {
    const at = [...path, 'mistakes', index, 'answer'];
    const right = questions.filter((question) => question.mistakes[index]!.isRight);
    if (right.length > questions.length * COINCIDENCES) {
      const what = `this mistake is the right answer in ${right.length} of ${questions.length} draws, as for ${numbers(right[0]!)}`;
      return [source.problem({ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake' }, at)];
    }
    const twin = card.mistakes.findIndex(
      (_other, other) => other < index && questions.every((question) => same(question, other, index)),
    );
    if (twin === -1) return [];
    const what = `this mistake always gives the same number as mistake ${twin + 1}`;
    return [source.problem({ code: 'numeric', what, fix: 'remove one of them' }, at)];
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
