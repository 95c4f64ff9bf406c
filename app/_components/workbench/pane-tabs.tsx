'use client';

import { useTranslations } from 'next-intl';
import { TabList } from './tab-list.tsx';

const PANES = ['statement', 'code', 'report'] as const;

/** One of the three panes. */
export type Pane = (typeof PANES)[number];

/** The panes as tabs, for narrow screens only. */
export function PaneTabs({ pane, onPane }: { readonly pane: Pane; readonly onPane: (pane: Pane) => void }) {
  const t = useTranslations('workbench.panes');
  return (
    <TabList
      className="wb-pane-tabs"
      label={t('label')}
      tabs={PANES.map((name) => ({ name, title: t(name) }))}
      shown={pane}
      panelOf={(name) => `wb-${name}`}
      onShow={onPane}
    />
  );
}
