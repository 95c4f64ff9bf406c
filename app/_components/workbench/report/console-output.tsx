'use client';

import { useTranslations } from 'next-intl';
import type { ConsoleLine } from '#lib/exercises/report.ts';
import { ScrollBox } from './scroll-box.tsx';

/** What the learner’s code printed. */
export function ConsoleOutput({ lines }: { readonly lines: readonly ConsoleLine[] }) {
  const t = useTranslations('workbench');
  return (
    <ScrollBox className="wb-literal wb-console" label={t('console', { count: lines.length })}>
      {numbered(lines).map(({ number, level, text }) => (
        <div key={number} className={`wb-console-${level}`}>
          {text}
        </div>
      ))}
    </ScrollBox>
  );
}

/** Lines may repeat, so each is known by its number. */
function numbered(lines: readonly ConsoleLine[]): readonly (ConsoleLine & { readonly number: number })[] {
  return lines.map(({ level, text }, number) => ({ level, text, number }));
}
