'use client';

import { useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useRememberedNumber } from '#app/_components/ui/remembered.ts';
import { PaneTabs, type Pane } from './pane-tabs.tsx';
import { Separator } from './separator.tsx';
import { useMedia } from './use-media.ts';

/**
 * The statement beside the code, and the report as a drawer under it, with movable borders. On narrow screens one at a
 * time, behind tabs, and the report as a sheet over the code.
 */
export function SplitPanes({ pane, onPane, isOpen, statement, code, report }: SplitPanesProps) {
  const t = useTranslations('workbench');
  const box = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const isNarrow = useMedia('(max-width: 767px)');
  const [left, setLeft] = useRememberedNumber('gradus:workbench:statement', INITIAL.left, LEFT);
  const drawer = useDrawer(isNarrow);
  const style = { '--wb-left': `${left}%`, '--wb-drawer': `${drawer.share}%` } as CSSProperties;
  const panel = (name: Pane, content: ReactNode) => (
    <section
      id={`wb-${name}`}
      className={`wb-pane wb-pane-${name}`}
      aria-label={t(`panes.${name}`)}
      {...(isNarrow ? { role: 'tabpanel' } : {})}
      // What scrolls must be reachable by keyboard (WCAG 2.1.1), and a report may hold nothing that takes the focus.
      {...(name === 'report' ? { tabIndex: 0 } : {})}
    >
      {content}
    </section>
  );
  return (
    <>
      <PaneTabs pane={pane} onPane={onPane} />
      <div ref={box} className="wb-cols" data-pane={pane} data-report={isOpen ? 'open' : 'low'} style={style}>
        {panel('statement', statement)}
        <Separator
          label={t('panes.resizeStatement')}
          controls="wb-statement"
          orientation="vertical"
          value={left}
          range={LEFT}
          initial={INITIAL.left}
          onValue={setLeft}
          valueAt={(x) => shareOf(box.current, ({ left: from, width }) => (x - from) / width)}
        />
        <div ref={right} className="wb-right">
          {panel('code', code)}
          <Separator
            label={t('panes.resizeReport')}
            controls="wb-report"
            orientation="horizontal"
            value={drawer.share}
            range={DRAWER}
            initial={drawer.initial}
            onValue={drawer.setShare}
            valueAt={(_x, y) => shareOf(right.current, ({ bottom, height }) => (bottom - y) / height)}
            onFold={drawer.fold}
          />
          {panel('report', report)}
        </div>
      </div>
    </>
  );
}

const INITIAL = { left: 38, drawer: 52, sheet: 62 } as const;
const LEFT = { from: 24, to: 60 };
const DRAWER = { from: 10, to: 85 };

/** The drawer’s share of the height, or the sheet’s; each is remembered for itself. */
function useDrawer(isSheet: boolean) {
  const [drawer, setDrawer] = useRememberedNumber('gradus:workbench:drawer', INITIAL.drawer, DRAWER);
  const [sheet, setSheet] = useRememberedNumber('gradus:workbench:sheet', INITIAL.sheet, DRAWER);
  const unfolded = useRef<number | null>(null);
  const [share, setShare, initial] = isSheet ? [sheet, setSheet, INITIAL.sheet] : [drawer, setDrawer, INITIAL.drawer];
  const fold = (): void => {
    if (share > DRAWER.from) unfolded.current = share;
    setShare(share > DRAWER.from ? DRAWER.from : (unfolded.current ?? initial));
  };
  return { share, setShare, initial, fold };
}

function shareOf(element: HTMLElement | null, at: (box: DOMRect) => number): number {
  return element ? 100 * at(element.getBoundingClientRect()) : 0;
}

type SplitPanesProps = {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  /** Whether the report has something to show, and so its share of the height. */
  readonly isOpen: boolean;
  readonly statement: ReactNode;
  readonly code: ReactNode;
  readonly report: ReactNode;
};
