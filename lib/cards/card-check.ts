import type { RunFile } from '#lib/base/run-program.ts';
import type { CardFinding } from './card-finding.ts';

/** What a kind of card is checked for that its schema cannot say, before its pack is let in. */
export type CardCheck<Card> = {
  /** That it asks for something, and that its answer is right by its own words; `run` where its programs are to be tried. */
  readonly findings: (card: Card, run?: RunFile) => readonly CardFinding[];
  /** A text of the card as the card shows it, once or side by side; as written, where a kind leaves this out. */
  readonly shown?: (card: Card) => (text: string) => readonly string[];
};
