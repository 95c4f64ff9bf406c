import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { drawnNames } from '#lib/cards/draws/check-draws.ts';
import { placeholdersOf } from '#lib/cards/template.ts';
import { agrees, isNear, isThrown } from './agrees.ts';
import type { CodeCard, LineCard } from './card.ts';
import { linesWith } from './lines.ts';
import type { StatedValue } from './stated-value.ts';

/** What can be said of a code card without running it: `npm run check:packs` runs it. */
export const codeCheck: CardCheck<CodeCard> = {
  findings: (card) => [...checkProgram(card), ...checkLines(card), ...checkOutcomes(card)],
};

/** Texts in two languages are looked at for every kind. */
function checkProgram(card: CodeCard): CardFinding[] {
  const names = drawnNames(card);
  return (['code', 'prelude', 'fixed', 'run'] as const).flatMap((field) =>
    placeholdersOf(card[field] ?? '')
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

function checkLines(card: LineCard): CardFinding[] {
  const named: readonly (readonly [string, CardFinding['path']])[] = [
    [card.faulty, ['faulty']],
    ...card.mistakes.map(({ line }, index) => [line, ['mistakes', index, 'line']] as const),
  ];
  const findings = named.flatMap(([line, path]): CardFinding[] => {
    const found = linesWith(card.code, line).length;
    if (found === 1) return [];
    const what = found === 0 ? 'no line of the code says this' : `${found} lines of the code say this`;
    const fix = found === 0 ? 'copy the line, from its first character to its last' : 'write them differently';
    return [{ code: 'code', what, fix, path }];
  });
  const texts = named.map(([line]) => line);
  for (const [index, [line, path]] of named.entries()) {
    if (texts.indexOf(line) === index) continue;
    const isFaulty = line === card.faulty;
    const what = isFaulty ? 'this is the faulty line itself' : 'this line is explained twice';
    findings.push({ code: isFaulty ? 'mistake-is-right' : 'code', what, fix: 'name another line', path });
  }
  if (card.fixed === card.faulty) {
    findings.push({
      code: 'code',
      what: 'the fixed line is the faulty one',
      fix: 'write what it should be',
      path: ['fixed'],
    });
  }
  return findings;
}

/** What both versions give must be told apart by what is stated. */
function checkOutcomes({ gives, should }: LineCard): CardFinding[] {
  const what = 'the fixed code is to give what the faulty code gives';
  const fix = 'choose a “run” in which the fault shows';
  return isMet(gives, should) || isMet(should, gives) ? [{ code: 'code', what, fix, path: ['should'] }] : [];
}

/** Whether what one states would do for the other. */
function isMet(one: StatedValue, other: StatedValue): boolean {
  if (isThrown(one)) return agrees({ kind: 'threw', message: one.throws }, other);
  return agrees({ kind: 'value', value: isNear(one) ? one.near : one }, other);
}
