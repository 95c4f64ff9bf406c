import type { CardCheck } from '#lib/cards/card-check.ts';
import { under, type CardFinding } from '#lib/cards/card-finding.ts';
import { checkOptions } from '#lib/cards/options/check-options.ts';
import type { ClaimCard } from './card.ts';

/** A claim has one right reason, and where its reasons say what they argue for, some argue for either verdict. */
export const claimCheck: CardCheck<ClaimCard> = {
  findings: (card) => under('reasons', [...checkOptions(card.reasons), ...checkOnlyOne(card), ...checkSides(card)]),
};

function checkOnlyOne({ reasons }: ClaimCard): CardFinding[] {
  const right = [...reasons.keys()].filter((index) => reasons[index]!.correct);
  if (right.length < 2 || right.length === reasons.length) return [];
  const what = `reasons ${right.map((index) => index + 1).join(' and ')} are both correct; a claim has one right reason`;
  return [{ code: 'claim', what, fix: 'join them, or make all but one a real mistake', path: [right[1]!, 'correct'] }];
}

function checkSides({ holds, reasons }: ClaimCard): CardFinding[] {
  if (reasons.every(({ argues }) => argues === undefined)) return [];
  const silent = reasons.findIndex(({ argues }) => argues === undefined);
  if (silent !== -1) {
    const what = 'this reason does not say what it argues for, others do';
    return [{ code: 'claim', what, fix: 'add “argues: for” or “argues: against”', path: [silent] }];
  }
  const verdict = holds ? 'for' : 'against';
  const turned = reasons.findIndex(({ correct, argues }) => correct && argues !== verdict);
  if (turned !== -1) {
    const what = `the claim ${holds ? 'holds' : 'does not hold'}, and its right reason argues ${holds ? 'against' : 'for'} it`;
    return [{ code: 'claim', what, fix: 'correct “holds” or “argues”', path: [turned, 'argues'] }];
  }
  if (reasons.some(({ argues }) => argues !== verdict)) return [];
  const what = `every reason argues ${verdict} the claim, which gives the verdict away`;
  return [{ code: 'claim', what, fix: 'add one that argues for the other side', path: [] }];
}
