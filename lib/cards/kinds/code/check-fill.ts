import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { FillCard } from './card.ts';
import { GAP } from './gap.ts';

/** There is one gap, and no two texts for it and no two cases are the same. */
export function checkFill(card: FillCard): CardFinding[] {
  const gaps = card.code.split(GAP).length - 1;
  const findings: CardFinding[] = [];
  if (gaps !== 1) {
    const what = gaps === 0 ? 'the code has no gap' : `the code has ${gaps} gaps`;
    findings.push({ code: 'code', what, fix: `write ${GAP} once, where something is to be filled in`, path: ['code'] });
  }
  for (const [index, { fill }] of card.mistakes.entries()) {
    const path = ['mistakes', index, 'fill'];
    if (plain(fill) === plain(card.answer)) {
      findings.push({ code: 'mistake-is-right', what: 'this mistake is the answer', fix: 'name another one', path });
    } else if (card.mistakes.findIndex((other) => plain(other.fill) === plain(fill)) < index) {
      findings.push({ code: 'code', what: 'this mistake is explained twice', fix: 'remove one of them', path });
    }
  }
  for (const [index, one] of card.cases.entries()) {
    if (card.cases.findIndex((other) => plain(other) === plain(one)) === index) continue;
    const what = 'this case is there twice';
    findings.push({ code: 'code', what, fix: 'take another, such as an edge', path: ['cases', index] });
  }
  return findings;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
