import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { axisNumber } from '#lib/cards/figure/axis-number.ts';
import type { DrawnSequence, Pair } from '#lib/cards/figure/drawn-figure.ts';
import { plainLabel } from '#lib/cards/figure/label-runs.ts';
import { partId } from '#lib/cards/figure/target-id.ts';
import { Block, type BlockProps } from '#app/_components/plot/block.tsx';
import { Clickable } from '#app/_components/plot/clickable.tsx';
import { SvgLabel } from '#app/_components/plot/figure-label.tsx';
import { FillPatterns } from '#app/_components/plot/fill-patterns.tsx';
import { visualLength } from '#app/_components/plot/visual-length.ts';
import { withKeys } from '#app/_components/plot/with-keys.ts';

type SequenceProps = BlockProps & { readonly sequence: DrawnSequence; readonly locale: Locale };

const HEIGHT = 34;
const GAP = 8;

/** Items side by side, arcs above them, numbers below. */
export function SequenceMark({ sequence, locale, ...block }: SequenceProps) {
  const patterns = useId();
  const { items, arcs } = sequence;
  const widths = items.map(({ text }) => Math.max(34, 8.2 * visualLength(plainLabel(text[locale])) + 16));
  const left = (index: number): number => 2 + widths.slice(0, index).reduce((sum, width) => sum + width + GAP, 0);
  const centre = (index: number): number => left(index) + (widths[index] ?? 0) / 2;
  const reach = Math.max(0, ...arcs.map(({ start, end }) => Math.abs(centre(start - 1) - centre(end - 1))));
  const top = arcs.length > 0 ? 18 + reach / 3.2 : 2;
  const hasValues = items.some(({ value }) => value !== null);
  const size = { width: left(items.length) + 2, height: top + HEIGHT + (hasValues ? 24 : 4) };
  return (
    <Block {...size} {...block} most={Math.min(640, size.width * 1.25)}>
      <FillPatterns id={patterns} />
      {arcs.map((arc) => (
        <Arc
          key={partId('', arc.start, arc.end)}
          arc={arc}
          ends={[centre(arc.start - 1), centre(arc.end - 1)]}
          {...{ top, locale, patterns }}
        />
      ))}
      {withKeys(items).map(({ key, item, index }) => (
        <Clickable
          key={key}
          id={sequence.id === null ? null : partId(sequence.id, index + 1)}
          at={[left(index) + widths[index]! - 4, top + 4]}
        >
          <Item item={item} left={left(index)} width={widths[index]!} {...{ top, locale, patterns }} />
        </Clickable>
      ))}
    </Block>
  );
}

type PartProps = { readonly top: number; readonly locale: Locale; readonly patterns: string };
type ArcProps = PartProps & { readonly arc: DrawnSequence['arcs'][number]; readonly ends: Pair };

/** An arrow over the items, thicker the stronger it is. */
function Arc({ arc, ends: [x1, x2], top, locale, patterns }: ArcProps) {
  const height = Math.max(14, Math.abs(x2 - x1) / 2.4);
  const d =
    x1 === x2
      ? `M${x1 - 6} ${top} C${x1 - 14} ${top - 26} ${x1 + 14} ${top - 26} ${x1 + 6} ${top}`
      : `M${x1} ${top} C${x1} ${top - height} ${x2} ${top - height} ${x2} ${top - 1}`;
  return (
    <g>
      <path
        className="edge"
        d={d}
        style={{ strokeWidth: 0.8 + 3.4 * arc.weight, strokeOpacity: 0.35 + 0.65 * arc.weight }}
        markerEnd={`url(#${patterns}-tip)`}
      />
      {arc.label && (
        <text className="on-marks small" x={(x1 + x2) / 2} y={top - 0.75 * height} dy="-0.2em" textAnchor="middle">
          <SvgLabel text={arc.label} locale={locale} />
        </text>
      )}
    </g>
  );
}

type ItemProps = PartProps & {
  readonly item: DrawnSequence['items'][number];
  readonly left: number;
  readonly width: number;
};

function Item({ item: { text, value, filled, hatched }, left, width, top, locale, patterns }: ItemProps) {
  const box = { x: left, y: top, width, height: HEIGHT, rx: 5 };
  const middle = left + width / 2;
  return (
    <>
      <rect className="cell" {...box} fill={filled ? 'var(--accent)' : 'var(--surface)'} />
      {hatched && <rect {...box} fill={`url(#${patterns}-hatch)`} />}
      <text
        className={filled ? 'on-accent' : 'on-marks'}
        x={middle}
        y={top + HEIGHT / 2}
        dy="0.34em"
        textAnchor="middle"
      >
        <SvgLabel text={text} locale={locale} />
      </text>
      {value !== null && (
        <text x={middle} y={top + HEIGHT + 17} textAnchor="middle">
          {axisNumber(value, 3)}
        </text>
      )}
    </>
  );
}
