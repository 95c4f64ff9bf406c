'use client';

import { useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useRememberedNumber } from '#app/_components/ui/remembered.ts';
import { PaneTabs, type Pane } from './pane-tabs.tsx';
import { Separator } from './separator.tsx';
import { useMedia } from './use-media.ts';

/** Statement, code and report side by side with movable borders; on narrow screens one at a time, behind tabs. */
export function SplitPanes({ pane, onPane, statement, code, report }: SplitPanesProps) {
  const t = useTranslations('workbench');
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useMedia('(max-width: 1023px)');
  const [left, setLeft] = useRememberedNumber('gradus:workbench:left', 28, { from: 18, to: 45 });
  const [right, setRight] = useRememberedNumber('gradus:workbench:right', 34, { from: 18, to: 45 });
  const style = { '--wb-left': `${left}fr`, '--wb-middle': `${100 - left - right}fr`, '--wb-right': `${right}fr` };
  const shareAt = (x: number): number => {
    const { left: start = 0, width = 1 } = box.current?.getBoundingClientRect() ?? {};
    return ((x - start) / width) * 100;
  };
  const panel = (name: Pane, content: ReactNode) => (
    <section
      id={`wb-${name}`}
      className={`wb-pane wb-pane-${name}`}
      aria-label={t(`panes.${name}`)}
      {...(isNarrow ? { role: 'tabpanel' } : {})}
    >
      {content}
    </section>
  );
  return (
    <>
      <PaneTabs pane={pane} onPane={onPane} />
      <div ref={box} className="wb-panes" data-pane={pane} style={style as CSSProperties}>
        {panel('statement', statement)}
        <Separator label={t('panes.resizeStatement')} value={left} onValue={setLeft} valueAt={shareAt} initial={28} />
        {panel('code', code)}
        <Separator
          label={t('panes.resizeReport')}
          value={right}
          onValue={setRight}
          valueAt={(x) => 100 - shareAt(x)}
          initial={34}
          reversed
        />
        {panel('report', report)}
      </div>
    </>
  );
}

type SplitPanesProps = {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly statement: ReactNode;
  readonly code: ReactNode;
  readonly report: ReactNode;
};
