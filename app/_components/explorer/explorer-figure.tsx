'use client';

import type { Locale } from '#lib/base/localized.ts';
import type { SliderState } from '#lib/cards/explorer/slider-state.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import type { ProgramResult } from '#lib/runner/program/program.ts';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';

type ExplorerFigureProps = {
  readonly figure: Figure;
  readonly results: ProgramResult;
  readonly state: SliderState;
  readonly locale: Locale;
};

/** The picture for where the sliders stand. */
export function ExplorerFigure({ figure, results, state, locale }: ExplorerFigureProps) {
  return <FigurePlot figure={drawFigure(figure, { values: state, results })} locale={locale} />;
}
