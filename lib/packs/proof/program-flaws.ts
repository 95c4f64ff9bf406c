import type { RunFile } from '#lib/base/run-program.ts';
import { cardFigures } from '#lib/cards/card-figures.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { under, type CardFinding } from '#lib/cards/card-finding.ts';
import { checkFigure } from '#lib/cards/figure/check-figure.ts';
import { programCalls } from '#lib/cards/figure/program-calls.ts';
import type { ConceptSpec } from '#lib/packs/format/pack-schema.ts';

/** Whether programs compute something in a card’s figures. */
export function isComputed(card: CardSpec): boolean {
  return cardFigures(card).some(({ figure }) => programCalls(figure).length > 0);
}

/** What is wrong with a card when the programs of its figures are run with what it draws, in many draws. */
export function programFlaws(card: CardSpec, run: RunFile): readonly CardFinding[] {
  return isComputed(card) ? checkCard(card, run) : [];
}

/** The same of a concept’s own figure. */
export function conceptProgramFlaws({ figure }: Pick<ConceptSpec, 'figure'>, run: RunFile): readonly CardFinding[] {
  return figure && programCalls(figure).length > 0 ? under('figure', checkFigure(figure, {}, { run })) : [];
}
