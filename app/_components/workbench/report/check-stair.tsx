'use client';

import type { CSSProperties } from 'react';
import { useTranslations } from 'next-intl';
import type { StairStep } from './stair-steps.ts';

const SIGNS = { pass: '✓ ', fail: '✗ ', error: '! ', skipped: '– ', unseen: '' } as const;

/** The checks as a stair, each a little higher than the one before; it stops where the code did. */
export function CheckStair({ steps }: { readonly steps: readonly StairStep[] }) {
  const t = useTranslations('workbench');
  return (
    <ol className="wb-ladder" aria-label={t('stair.label')}>
      {steps.map(({ name, status }, at) => (
        <li key={name} className={`wb-step-${status}`} style={{ '--wb-step': at } as CSSProperties} data-step={name}>
          <span>
            <span aria-hidden="true">{SIGNS[status]}</span>
            {t(`stair.steps.${name}`)}
            <span className="sr-only">
              {t('stair.is')}
              {t(`stair.status.${status}`)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
