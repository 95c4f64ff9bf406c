import type { BoxStyle, DrawnBoxes } from '#lib/cards/figure/drawn-figure.ts';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { placeOf } from '#app/_components/plot/scales.ts';
import { PlaceLabel } from './place-marks.tsx';
import type { InFrame } from './series-marks.tsx';

/** Boxes, each with its name at its upper left corner; of two in one place the second one’s stands lower. */
export function BoxesMark({ mark, scales, locale, patterns }: InFrame<DrawnBoxes>) {
  return mark.items.map((item, index) => {
    const [x1, y1] = placeOf([item.box[0], item.box[1]], scales);
    const [x2, y2] = placeOf([item.box[2], item.box[3]], scales);
    const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const before = mark.items.slice(0, index).filter(({ box, label }) => {
      const [x, y] = placeOf([box[0], box[1]], scales);
      return label !== null && Math.abs(x - x1) < 60 && Math.abs(y - y1) < 12;
    }).length;
    const box = { x: left, y: top, width, height };
    return (
      <Clickable key={item.id} id={item.id} at={[left + width - 12, top + height - 12]}>
        <rect {...box} {...looks(item.style, index, patterns)} className="box" />
        <PlaceLabel label={item.label} locale={locale} at={[left + 6, top + 16 + before * 16]} anchor="start" />
      </Clickable>
    );
  });
}

function looks(style: BoxStyle, index: number, patterns: string) {
  const { colour } = seriesStyle(index);
  const width = style === 'thick' ? 4 : style === 'thin' ? 1.2 : 2.2;
  const dashes = style === 'dashed' ? '8 5' : style === 'dotted' ? '2 4' : undefined;
  const fill = style === 'hatched' ? `url(#${patterns}-hatch)` : colour;
  const isFilled = style === 'filled' || style === 'hatched';
  // Never without a fill, so that the whole box can be pressed.
  return { stroke: colour, strokeWidth: width, strokeDasharray: dashes, fill, fillOpacity: isFilled ? 0.3 : 0.04 };
}
