'use client';

import { useRef, type KeyboardEvent } from 'react';
import { useTranslations } from 'next-intl';

const PANES = ['statement', 'code', 'report'] as const;

/** One of the three panes. */
export type Pane = (typeof PANES)[number];

/** The panes as tabs, for narrow screens only; arrow keys move between them. */
export function PaneTabs({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  const t = useTranslations('workbench');
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = PANES[(PANES.indexOf(pane) + step + PANES.length) % PANES.length] ?? pane;
    onPane(next);
    list.current?.querySelector<HTMLButtonElement>(`[aria-controls="wb-${next}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={t('panes.label')} className="wb-tabs">
      {PANES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="wb-tab"
          aria-selected={pane === name}
          aria-controls={`wb-${name}`}
          tabIndex={pane === name ? 0 : -1}
          onClick={() => onPane(name)}
          onKeyDown={onKeyDown}
        >
          {t(`panes.${name}`)}
        </button>
      ))}
    </div>
  );
}
