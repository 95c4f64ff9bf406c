import { unreachable } from '#lib/base/invariant.ts';
import type { FramedMark, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { BoxesMark } from './marks/boxes-mark.tsx';
import { ContourMark, HeatMark } from './marks/field-marks.tsx';
import { ArrowMark, LineMark, MarkerMark, PathMark } from './marks/place-marks.tsx';
import { BandMark, BarsMark, CurveMark, PointsMark, type InFrame } from './marks/series-marks.tsx';

type FrameMarkProps = InFrame<FramedMark> & {
  readonly marks: readonly FramedMark[];
  /** Where the name of a curve stands. */
  readonly at: Pair | null;
};

/** A mark between axes or in a view. */
export function FrameMark({ mark, marks, at, ...frame }: FrameMarkProps) {
  switch (mark.kind) {
    case 'curve':
      return <CurveMark mark={mark} at={at} {...frame} />;
    case 'points':
      return <PointsMark mark={mark} {...frame} />;
    case 'bars': {
      const all = marks.filter((one) => one.kind === 'bars');
      return <BarsMark mark={mark} slot={{ index: all.indexOf(mark), of: all.length }} {...frame} />;
    }
    case 'histogram':
      return <BarsMark mark={mark} slot={{ index: 0, of: 1 }} {...frame} />;
    case 'area':
    case 'band':
      return <BandMark mark={mark} {...frame} />;
    case 'line':
      return <LineMark mark={mark} {...frame} />;
    case 'marker':
      return <MarkerMark mark={mark} {...frame} />;
    case 'arrow':
      return <ArrowMark mark={mark} {...frame} />;
    case 'path':
      return <PathMark mark={mark} {...frame} />;
    case 'contour':
      return <ContourMark mark={mark} {...frame} />;
    case 'heat':
      return <HeatMark mark={mark} {...frame} />;
    case 'boxes':
      return <BoxesMark mark={mark} {...frame} />;
    default:
      return unreachable(mark);
  }
}
