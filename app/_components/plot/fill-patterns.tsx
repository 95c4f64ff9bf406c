import { seriesStyle } from './plot-style.ts';

/** How many patterns there are; the first is plain. */
const COUNT = 6;

/** Patterns for what is filled, so that several of them are not told apart by colour alone; `id` is the drawing’s own. */
export function FillPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {Array.from({ length: COUNT }, (_, style) => (
        <pattern
          key={seriesStyle(style).colour}
          id={patternId(id, style)}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform={TURNS[style]}
        >
          <rect width={8} height={8} fill={seriesStyle(style).colour} fillOpacity={style === 0 ? 0.55 : 0.22} />
          {style > 0 && (
            <path
              d={LINES[style] ?? ''}
              stroke={seriesStyle(style).colour}
              strokeWidth={style === 3 ? 3 : 2}
              strokeLinecap="round"
            />
          )}
        </pattern>
      ))}
      <pattern id={`${id}-hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={6} stroke="var(--ink-soft)" strokeWidth={1.4} />
      </pattern>
      <marker
        id={`${id}-tip`}
        viewBox="0 0 10 10"
        refX={8.5}
        refY={5}
        markerUnits="userSpaceOnUse"
        markerWidth={13}
        markerHeight={13}
        orient="auto-start-reverse"
      >
        <path d="M0 0.8 L9.5 5 L0 9.2 z" fill="context-stroke" />
      </marker>
    </defs>
  );
}

/** The fill of a style’s pattern. */
export function patternFill(id: string, style: number): string {
  return `url(#${patternId(id, style % COUNT)})`;
}

function patternId(id: string, style: number): string {
  return `${id}-fill-${style}`;
}

const TURNS: Readonly<Record<number, string>> = { 1: 'rotate(45)', 2: 'rotate(-45)' };
const LINES: Readonly<Record<number, string>> = {
  1: 'M4 0 V8',
  2: 'M4 0 V8',
  3: 'M4 4 V4.1',
  4: 'M4 0 V8 M0 4 H8',
  5: 'M0 4 H8',
};
