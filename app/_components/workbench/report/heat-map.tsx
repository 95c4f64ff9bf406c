'use client';

import { indexOf } from '#lib/base/shape.ts';
import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { gridOf, levelOf } from './excess-levels.ts';
import { formatPlace, formatSize } from './numbers.ts';
import { ScrollBox } from './scroll-box.tsx';

const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** |difference| / tolerance of every element as a picture, with the numbers as a table behind it. */
export function HeatMap({ name, shape, excess }: HeatMapProps) {
  const t = useTranslations('workbench');
  const [isOpen, setOpen] = useState(false);
  const { rows, columns } = gridOf(shape);
  const off = excess.filter((value) => levelOf(value) > 0).length;
  return (
    <figure className="wb-heat">
      <figcaption>{t('heat.title', { name })}</figcaption>
      <svg
        viewBox={`0 0 ${columns} ${rows}`}
        role="img"
        aria-label={t('heat.described', { name, off, size: excess.length })}
        preserveAspectRatio="none"
        style={{ height: Math.min(320, Math.max(20, rows * 14)), width: Math.min(640, columns * 28), maxWidth: '100%' }}
      >
        {LEVELS.map((level) => (
          <path key={level} className={`wb-heat-${level}`} d={cellsOf(excess, columns, level)} />
        ))}
      </svg>
      <ul className="wb-legend">
        {LEVELS.map((level) => (
          <li key={level}>
            <span className={`wb-swatch wb-heat-${level}`} aria-hidden="true" />
            {t(`heat.level${level}`)}
          </li>
        ))}
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('heat.table')}</summary>
        {isOpen && <ExcessTable name={name} shape={shape} excess={excess} />}
      </details>
    </figure>
  );
}

function ExcessTable({ name, shape, excess }: HeatMapProps) {
  const t = useTranslations('workbench');
  const { columns } = gridOf(shape);
  const starts = Array.from({ length: Math.ceil(excess.length / columns) }, (_, row) => row * columns);
  return (
    <ScrollBox label={t('heat.title', { name })}>
      <table>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row">{formatPlace('', indexOf(start, shape))}</th>
              {cellsIn(excess, start, columns).map(({ place, value }) => (
                <td key={place} className={levelOf(value) > 0 ? 'wb-off' : ''}>
                  {formatSize(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function cellsIn(excess: readonly number[], start: number, columns: number) {
  return excess.slice(start, start + columns).map((value, column) => ({ place: start + column, value }));
}

function cellsOf(excess: readonly number[], columns: number, level: number): string {
  return excess
    .map((value, offset) =>
      levelOf(value) === level ? `M${offset % columns} ${Math.floor(offset / columns)}h1v1h-1z` : '',
    )
    .join('');
}

type HeatMapProps = {
  readonly name: string;
  readonly shape: readonly number[];
  /** |difference| / tolerance in row-major order. */
  readonly excess: readonly number[];
};
