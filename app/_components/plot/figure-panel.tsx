import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { unreachable } from '#lib/base/invariant.ts';
import {
  isBlock,
  type BlockMark,
  type DrawnBars,
  type DrawnFrame,
  type DrawnHeat,
  type DrawnMark,
  type DrawnPanel,
  type DrawnPath,
  type FramedMark,
  type Pair,
} from '#lib/cards/figure/drawn-figure.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import { SvgLabel, HtmlLabel } from './figure-label.tsx';
import { FillPatterns } from './fill-patterns.tsx';
import { FrameMark } from './frame-mark.tsx';
import { labelPlaces } from './label-places.ts';
import { GraphMark } from './marks/graph-mark.tsx';
import { gridOf } from './grid-of.ts';
import { GridMark } from './marks/grid-mark.tsx';
import { SequenceMark } from './marks/sequence-mark.tsx';
import { TableMark } from './marks/table-mark.tsx';
import { CurveNames } from './curve-names.tsx';
import { PLOT_HEIGHT, PLOT_MARGIN, PLOT_WIDTH, PlotFrame } from './plot-frame.tsx';
import { axisScale, placeOf, type Scales } from './scales.ts';
import { withKeys } from './with-keys.ts';
import { ViewFrame, viewScales } from './view-frame.tsx';

type FigurePanelProps = {
  readonly panel: DrawnPanel;
  readonly locale: Locale;
  readonly description: string;
  /** Whether something in it can be chosen. */
  readonly isGroup: boolean;
};

/** One picture: what stands in its frame, and below it the marks that have pictures of their own. */
export function FigurePanel({ panel, locale, description, isGroup }: FigurePanelProps) {
  const { title, frame, marks } = panel;
  const framed = frame === null ? [] : marks.filter(isFramed);
  // A matrix in shades without axes is a picture of its own, too.
  const blocks = marks.filter(
    (mark): mark is BlockMark | DrawnHeat => isBlock(mark) || (frame === null && mark.kind === 'heat'),
  );
  return (
    <div className="min-w-0">
      {title && (
        <p className="text-sm font-semibold">
          <HtmlLabel text={title} locale={locale} />
        </p>
      )}
      {frame && framed.length > 0 && <Framed {...{ frame, marks: framed, locale, description, isGroup }} />}
      {withKeys(blocks).map(({ key, item }) => (
        <BlockPicture key={key} mark={item} {...{ marks, locale, description, isGroup }} />
      ))}
    </div>
  );
}

/** Whether a mark is drawn between axes or in a view, rather than in a grid or below. */
function isFramed(mark: DrawnMark): mark is FramedMark {
  return !isBlock(mark) && !(mark.kind === 'path' && mark.in !== null);
}

type FramedProps = Omit<FigurePanelProps, 'panel'> & {
  readonly frame: DrawnFrame;
  readonly marks: readonly FramedMark[];
};

function Framed({ frame, marks, locale, description, isGroup }: FramedProps) {
  const patterns = useId();
  const scales = scalesOf(frame);
  const curves = marks.filter((mark) => mark.kind === 'curve');
  const bounds = boundsOf(scales);
  const places = labelPlaces(
    curves.map(({ runs }) => runs.flat().map((point) => placeOf(point, scales))),
    bounds,
  );
  const at = new Map(curves.map((curve, index) => [curve, places[index] ?? null]));
  const drawn = (
    <>
      <FillPatterns id={patterns} />
      {withKeys(marks).map(({ key, item: mark }) => (
        <FrameMark
          key={key}
          {...{ mark, marks, scales, locale, patterns }}
          at={mark.kind === 'curve' ? (at.get(mark) ?? null) : null}
        />
      ))}
      {curves.length > 1 && <CurveNames curves={curves} places={places} left={bounds.left} locale={locale} />}
    </>
  );
  if (frame.kind === 'view') {
    return (
      <ViewFrame view={frame} {...{ description, isGroup }}>
        {drawn}
      </ViewFrame>
    );
  }
  const names = barNames(marks);
  return (
    <PlotFrame
      x={{
        scale: scales.x,
        label: <SvgLabel text={frame.x.label} locale={locale} />,
        ...(names.length > 0 && {
          names: names.map(({ at: place, name }) => ({
            at: place,
            name: name ? <SvgLabel text={name} locale={locale} /> : axisNumber(place),
          })),
        }),
      }}
      y={{ scale: scales.y, label: <SvgLabel text={frame.y.label} locale={locale} /> }}
      description={description}
      isGroup={isGroup}
      upright={names.length === 0}
    >
      {drawn}
    </PlotFrame>
  );
}

const MOST_NAMES = 16;

/** What stands below bars: their names, or the numbers of their places rather than those between them. */
function barNames(marks: readonly FramedMark[]): readonly DrawnBars['bars'][number][] {
  const bars = marks.flatMap((mark) => (mark.kind === 'bars' ? mark.bars : []));
  const places = [...new Map(bars.toReversed().map((bar) => [bar.at, bar])).values()];
  return places.length <= MOST_NAMES || places.some(({ name }) => name !== null) ? places : [];
}

function scalesOf(frame: DrawnFrame): Scales {
  if (frame.kind === 'view') return viewScales(frame);
  return {
    x: axisScale(frame.x, [PLOT_MARGIN.left, PLOT_WIDTH - PLOT_MARGIN.right]),
    y: axisScale(frame.y, [PLOT_HEIGHT - PLOT_MARGIN.bottom, PLOT_MARGIN.top]),
  };
}

function boundsOf({ x, y }: Scales) {
  const ends = (range: readonly number[]): Pair => [Math.min(...range), Math.max(...range)];
  const [[left, right], [top, bottom]] = [ends(x.range()), ends(y.range())];
  return { left, right, top, bottom };
}

type BlockPictureProps = Omit<FigurePanelProps, 'panel'> & {
  readonly mark: BlockMark | DrawnHeat;
  readonly marks: readonly DrawnMark[];
};

function BlockPicture({ mark, marks, ...props }: BlockPictureProps) {
  switch (mark.kind) {
    case 'grid':
      return (
        <GridMark
          grid={mark}
          paths={marks.filter((one): one is DrawnPath => one.kind === 'path' && one.in !== null && one.in === mark.id)}
          {...props}
        />
      );
    case 'heat':
      return <GridMark grid={gridOf(mark)} paths={[]} {...props} />;
    case 'graph':
    case 'tree':
      return <GraphMark graph={mark} {...props} />;
    case 'sequence':
      return <SequenceMark sequence={mark} {...props} />;
    case 'table':
      return <TableMark table={mark} {...props} />;
    default:
      return unreachable(mark);
  }
}
