import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import { drawOptions, type DrawnOption } from '#lib/cards/options/draw-options.ts';
import type { ClaimCard } from './card.ts';

/** A claim shows its reasons in the order that the seed decides. */
export function drawClaim<Text>(card: ClaimCard, drawing: Drawing<Text>): CardSides<ClaimBody<Text>, Text> {
  return {
    prompt: drawing.renderer.block(card.claim),
    answer: drawing.renderer.block(card.back),
    body: { kind: 'claim', holds: card.holds, reasons: drawOptions(card.reasons, drawing).options },
  };
}

/** Whether the claim holds, and the reasons of which one is right. */
export type ClaimBody<Text> = {
  readonly kind: 'claim';
  readonly holds: boolean;
  readonly reasons: readonly DrawnOption<Text>[];
};
