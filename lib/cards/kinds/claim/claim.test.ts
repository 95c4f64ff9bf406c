import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { claimCard } from './card.ts';

const both = (text: string) => ({ en: text, zh: `${text}。` });
const markdown = { block: (text: Localized) => text.en, inline: (text: Localized) => text.en, code: () => [] };

const claimOf = (holds: boolean, sides: readonly ('for' | 'against' | undefined)[] = []) =>
  claimCard.parse({
    kind: 'claim',
    id: 'momentum-never-overshoots',
    source: 'Nobody 2020, §1',
    claim: both('Momentum cannot overshoot'),
    holds,
    reasons: ['right', 'plausible', 'beside the point', 'outdated'].map((name, index) => ({
      text: both(name),
      correct: index === 0,
      why: both(`why ${name}`),
      ...(sides[index] && { argues: sides[index] }),
    })),
    back: both('What it costs'),
  });

describe('a claim', () => {
  it('is right only with the right verdict and the right reason', () => {
    for (const holds of [true, false]) {
      const card = drawCard(claimOf(holds), 4, markdown);
      const judged = (verdict: boolean, reasonId: string) =>
        judgeResponse(card, { kind: 'claimed', holds: verdict, reasonId });
      expect(judged(holds, '0')).toMatchObject({ kind: 'right', rightVerdict: true });
      expect(judged(holds, '2')).toMatchObject({ kind: 'wrong', rightVerdict: true, missed: ['0'], mistaken: ['2'] });
      expect(judged(!holds, '0')).toMatchObject({ kind: 'wrong', rightVerdict: false });
      expect(judged(!holds, '1')).toMatchObject({ kind: 'wrong', rightVerdict: false });
    }
  });

  it('is not judged before both are given', () => {
    const card = drawCard(claimOf(true), 4, markdown);
    for (const response of [
      { kind: 'claimed', holds: null, reasonId: null },
      { kind: 'claimed', holds: true, reasonId: null },
    ] as const)
      expect(judgeResponse(card, response)).toEqual({ kind: 'nothing-chosen' });
  });

  it('shows all reasons whatever the verdict, in an order that the seed decides', () => {
    const orders = Array.from({ length: 200 }, (_, seed) => {
      const { body } = drawCard(claimOf(false), seed, markdown);
      return body.kind === 'claim' ? body.reasons.map(({ id }) => id).join('') : '';
    });
    expect(new Set(orders).size).toBe(24);
  });

  it('has reasons for both sides where they say which, the right one for the right side', () => {
    expect(checkCard(claimOf(false))).toEqual([]);
    expect(checkCard(claimOf(false, ['against', 'for', 'for', 'against']))).toEqual([]);
    expect(checkCard(claimOf(true, ['for', 'against', 'for', 'against']))).toEqual([]);
    expect(checkCard(claimOf(true, ['for', 'for', 'for', 'for']))).toMatchObject([{ code: 'claim' }]);
    expect(checkCard(claimOf(false, ['for', 'against', 'for', 'against']))).toMatchObject([
      { code: 'claim', path: ['reasons', 0, 'argues'] },
    ]);
  });
});
