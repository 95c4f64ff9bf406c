import { unreachable } from '#lib/base/invariant.ts';
import { inside, type CardFinding } from '#lib/cards/card-finding.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { clozeParts } from '#lib/cards/kinds/cloze/cloze-sides.ts';
import { checkFigure } from './check-figure.ts';
import { checkFormula } from './check-formula.ts';
import { checkNumeric } from './check-numeric.ts';

/** What the schema of a card cannot say: that it asks for something, and that its answer is right by its own words. */
export function checkCard(card: CardSpec): readonly CardFinding[] {
  switch (card.kind) {
    case 'basic':
      return [];
    case 'cloze':
      return checkCloze(card);
    case 'choice':
      return checkOptions(card.options);
    case 'figure':
      return [...inside('figure', checkFigure(card.figure)), ...checkOptions(card.options)];
    case 'numeric':
      return checkNumeric(card);
    case 'formula':
      return checkFormula(card);
    default:
      return unreachable(card);
  }
}

function checkCloze(card: Extract<CardSpec, { kind: 'cloze' }>): CardFinding[] {
  const parts = { en: clozeParts(card.text.en), zh: clozeParts(card.text.zh) };
  const nothing = (['en', 'zh'] as const)
    .filter((locale) => parts[locale].every((part) => part.text === ''))
    .map((locale): CardFinding => ({
      code: 'cloze',
      what: 'nothing is hidden in this text',
      fix: 'put what is asked for in {{…}}',
      path: ['text', locale],
    }));
  if (nothing.length > 0 || parts.en.length === parts.zh.length) return nothing;
  const what = `English hides ${parts.en.length} parts, Chinese ${parts.zh.length}`;
  return [{ code: 'cloze', what, fix: 'hide the same in both languages', path: ['text', 'zh'] }];
}

type Options = Extract<CardSpec, { kind: 'choice' }>['options'];

function checkOptions(options: Options): CardFinding[] {
  const path = ['options'];
  const right = options.filter((option) => option.correct).length;
  const findings: CardFinding[] = [];
  if (right === 0) {
    findings.push({ code: 'choice', what: 'no option is correct', fix: 'mark one with “correct: true”', path });
  }
  if (right === options.length) {
    findings.push({ code: 'choice', what: 'every option is correct', fix: 'add one that is a real mistake', path });
  }
  for (const [index, option] of options.entries()) {
    const twin = options.findIndex((other) => other.text.en === option.text.en || other.text.zh === option.text.zh);
    if (twin < index) {
      const what = `this option says the same as option ${twin + 1}`;
      findings.push({ code: 'choice', what, fix: 'remove or reword it', path: ['options', index] });
    }
  }
  return findings;
}
