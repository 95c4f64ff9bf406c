import type { CardSpec } from './card.ts';
import type { Figure } from './figure/figure.ts';

/** A figure, and where it stands. */
type PlacedFigure = { readonly figure: Figure; readonly path: readonly (string | number)[] };

/** Every figure of a card: on its sides, and among its options. */
export function cardFigures(card: CardSpec): readonly PlacedFigure[] {
  const { figure, backFigure } = card;
  const options = card.kind === 'figure' ? (card.options ?? []) : [];
  return [
    ...(figure ? [{ figure, path: ['figure'] }] : []),
    ...(backFigure ? [{ figure: backFigure, path: ['backFigure'] }] : []),
    ...options.flatMap((option, index) =>
      'figure' in option ? [{ figure: option.figure, path: ['options', index, 'figure'] }] : [],
    ),
  ];
}
