import type { Locale } from '#lib/base/localized.ts';
import type { BoxStyle, DrawnBoxes, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { plainLabel } from '#lib/cards/figure/label-runs.ts';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { seriesStyle } from '#app/_components/plot/plot-style.ts';
import { placeOf, type Scales } from '#app/_components/plot/scales.ts';
import { visualLength } from '#app/_components/plot/visual-length.ts';
import { PlaceLabel } from './place-marks.tsx';
import type { InFrame } from './series-marks.tsx';

/** Boxes, each with its name at its upper left corner, or lower where another name stands there. */
export function BoxesMark({ mark, scales, locale, patterns }: InFrame<DrawnBoxes>) {
  const names = namePlaces(mark, scales, locale);
  return mark.items.map((item, index) => {
    const [x1, y1] = placeOf([item.box[0], item.box[1]], scales);
    const [x2, y2] = placeOf([item.box[2], item.box[3]], scales);
    const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const box = { x: left, y: top, width, height };
    return (
      <Clickable key={item.id} id={item.id} at={[left + width - 12, top + height - 12]}>
        <rect {...box} {...looks(item.style, index, patterns)} className="box" />
        <PlaceLabel label={item.label} locale={locale} at={names[index]!} anchor="start" />
      </Clickable>
    );
  });
}

const LINE = 16;

/** Where the names begin; none stands on another. */
function namePlaces({ items }: DrawnBoxes, scales: Scales, locale: Locale): readonly Pair[] {
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return items.map(({ box, label }) => {
    const [[x1, y1], [x2, y2]] = [placeOf([box[0], box[1]], scales), placeOf([box[2], box[3]], scales)];
    const from = Math.min(x1, x2) + 6;
    const to = from + 8.5 * visualLength(label ? plainLabel(label[locale]) : '');
    let y = Math.min(y1, y2) + LINE;
    const isTaken = (): boolean =>
      taken.some((other) => Math.abs(other.y - y) < LINE && other.from < to && from < other.to);
    if (!label) return [from, y];
    while (isTaken()) y += LINE / 2;
    taken.push({ from, to, y });
    return [from, y];
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
