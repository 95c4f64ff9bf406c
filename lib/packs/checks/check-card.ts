import { unreachable } from '#lib/base/invariant.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { clozeParts } from '#lib/cards/kinds/cloze/cloze-sides.ts';
import { checkFigure } from './check-figure.ts';
import { checkFormula } from './check-formula.ts';
import { checkNumeric } from './check-numeric.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** What the schema of a card cannot say: that it asks for something, and that its answer is right by its own words. */
export function checkCard(card: CardSpec, source: YamlSource, path: YamlPath): Problem[] {
  switch (card.kind) {
    case 'basic':
      return [];
    case 'cloze':
      return checkCloze(card, source, path);
    case 'choice':
      return checkOptions(card.options, source, path);
    case 'figure':
      return [...checkFigure(card.figure, source, [...path, 'figure']), ...checkOptions(card.options, source, path)];
    case 'numeric':
      return checkNumeric(card, source, path);
    case 'formula':
      return checkFormula(card, source, path);
    default:
      return unreachable(card);
  }
}

function checkCloze(card: Extract<CardSpec, { kind: 'cloze' }>, source: YamlSource, path: YamlPath): Problem[] {
  const parts = { en: clozeParts(card.text.en), zh: clozeParts(card.text.zh) };
  const nothing = (['en', 'zh'] as const)
    .filter((locale) => parts[locale].every((part) => part.text === ''))
    .map((locale) =>
      source.problem({ code: 'cloze', what: 'nothing is hidden in this text', fix: 'put what is asked for in {{…}}' }, [
        ...path,
        'text',
        locale,
      ]),
    );
  if (nothing.length > 0 || parts.en.length === parts.zh.length) return nothing;
  const what = `English hides ${parts.en.length} parts, Chinese ${parts.zh.length}`;
  return [source.problem({ code: 'cloze', what, fix: 'hide the same in both languages' }, [...path, 'text', 'zh'])];
}

type Options = Extract<CardSpec, { kind: 'choice' }>['options'];

function checkOptions(options: Options, source: YamlSource, path: YamlPath): Problem[] {
  const place = [...path, 'options'];
  const right = options.filter((option) => option.correct).length;
  const problems: Problem[] = [];
  if (right === 0) {
    problems.push(
      source.problem({ code: 'choice', what: 'no option is correct', fix: 'mark one with “correct: true”' }, place),
    );
  }
  if (right === options.length) {
    problems.push(
      source.problem({ code: 'choice', what: 'every option is correct', fix: 'add one that is a real mistake' }, place),
    );
  }
  for (const [index, option] of options.entries()) {
    const twin = options.findIndex((other) => other.text.en === option.text.en || other.text.zh === option.text.zh);
    if (twin < index) {
      const what = `this option says the same as option ${twin + 1}`;
      problems.push(source.problem({ code: 'choice', what, fix: 'remove or reword it' }, [...place, index]));
    }
  }
  return problems;
}
