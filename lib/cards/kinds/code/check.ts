import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { drawnNames } from '#lib/cards/draws/check-draws.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import type { CodeCard } from './card.ts';
import { checkFill } from './check-fill.ts';
import { checkLine } from './check-line.ts';
import { checkOutput } from './check-output.ts';

/** What can be said of a code card without running it: `npm run check:packs` runs it. */
export const codeCheck: CardCheck<CodeCard> = {
  findings: (card) => [...checkProgram(card), ...checkAsked(card)],
};

function checkAsked(card: CodeCard): CardFinding[] {
  if (card.ask === 'line') return checkLine(card);
  return card.ask === 'output' ? checkOutput(card) : checkFill(card);
}

/** Texts in two languages are looked at for every kind. */
function checkProgram(card: CodeCard): CardFinding[] {
  const names = drawnNames(card);
  const { code, prelude = '' } = card;
  const more = card.ask === 'fill' ? { answer: card.answer } : { run: card.run };
  const fixed = card.ask === 'line' ? card.fixed : '';
  return Object.entries({ code, prelude, ...more, fixed }).flatMap(([field, text]) =>
    placeholdersOf(text)
      .filter((name) => !names.includes(name))
      .map((name): CardFinding => ({
        code: 'placeholder',
        what: `{{${name}}} is neither drawn nor derived`,
        fix: names.length > 0 ? `use ${names.join(', ')}` : 'draw it, or write a space between the braces',
        path: [field],
        at: { words: `{{${name}` },
      })),
  );
}
