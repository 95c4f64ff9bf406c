'use client';

import type { Locale } from '#lib/base/localized.ts';
import type { SliderState } from '#lib/cards/explorer/slider-state.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import type { ProgramResult } from '#lib/runner/program/program.ts';
import { FigureDragContext, type DragHandle } from '#app/_components/plot/figure-drag.ts';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';

type ExplorerFigureProps = {
  readonly figure: Figure;
  readonly results: ProgramResult;
  readonly state: SliderState;
  readonly locale: Locale;
  /** The sliders, which marks may move, too. */
  readonly handles: ReadonlyMap<string, DragHandle>;
};

/** The picture for where the sliders stand. */
export function ExplorerFigure({ figure, results, state, locale, handles }: ExplorerFigureProps) {
  const drawn = drawFigure(figure, { values: state, results });
  const isDragged = drawn.panels.some(({ marks }) => marks.some((mark) => 'drag' in mark && mark.drag !== null));
  return (
    <FigureDragContext value={handles}>
      <FigurePlot figure={drawn} locale={locale} isGroup={isDragged} />
    </FigureDragContext>
  );
}
