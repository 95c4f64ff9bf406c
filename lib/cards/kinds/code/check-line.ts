import type { CardFinding } from '#lib/cards/card-finding.ts';
import { agrees, isNear, isThrown } from './agrees.ts';
import type { LineCard } from './card.ts';
import { linesWith } from './lines.ts';
import type { StatedValue } from './stated-value.ts';

/** The lines that a card names must be in its code, once, and what its versions give must be told apart. */
export function checkLine(card: LineCard): CardFinding[] {
  return [...checkLines(card), ...checkOutcomes(card)];
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
