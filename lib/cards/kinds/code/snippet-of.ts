import type { Snippet } from '#lib/base/snippet.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { fillCode } from '#lib/cards/template.ts';
import type { CodeCard } from './card.ts';

/** What is run of a card with these values: its prelude and this code, and these expressions over them. */
export function snippetOf(card: CodeCard, code: string, asks: readonly string[], values: Values): Snippet {
  return {
    code: [card.prelude ?? '', code].map((text) => fillCode(text, values)).join('\n'),
    asks: asks.map((ask) => fillCode(ask, values)),
    // A record like any other: it crosses to the browser.
    values: { ...values },
    precision: card.precision,
  };
}
