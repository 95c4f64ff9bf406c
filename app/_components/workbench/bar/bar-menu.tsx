'use client';

import { Ellipsis } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';

const ID = 'wb-menu';

/** What is needed less often, behind one button; Escape and a press beside it close it, and the focus goes back. */
export function BarMenu({ isRunning, onHistory, onReset, onFlag, onLists, onFontSize, children }: BarMenuProps) {
  const t = useTranslations('workbench');
  const tFlag = useTranslations('remarks.flag');
  const tLists = useTranslations('exercises.lists.dialog');
  const menu = useRef<HTMLDivElement>(null);
  const act = (then: () => void) => (): void => {
    menu.current?.hidePopover();
    then();
  };
  return (
    <>
      <button type="button" className="button button-quiet wb-square" popoverTarget={ID} aria-label={t('bar.more')}>
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      <div ref={menu} id={ID} popover="auto" className="wb-menu" role="group" aria-label={t('bar.more')}>
        <button type="button" className="wb-menu-item wb-phone" onClick={act(onHistory)}>
          {t('toolbar.history')}
        </button>
        <button type="button" className="wb-menu-item" onClick={act(onReset)} disabled={isRunning}>
          {t('toolbar.reset')}
        </button>
        <button type="button" className="wb-menu-item" onClick={act(onFlag)}>
          {tFlag('button')}
        </button>
        <button type="button" className="wb-menu-item" onClick={act(onLists)}>
          {tLists('button')}
        </button>
        <div className="wb-menu-row" role="group" aria-label={t('toolbar.textSize')}>
          <span>{t('toolbar.textSize')}</span>
          <span className="wb-spring" />
          <button type="button" className="button" aria-label={t('toolbar.smaller')} onClick={() => onFontSize(-1)}>
            A−
          </button>
          <button type="button" className="button" aria-label={t('toolbar.larger')} onClick={() => onFontSize(1)}>
            A+
          </button>
        </div>
        {children}
      </div>
    </>
  );
}

type BarMenuProps = {
  readonly isRunning: boolean;
  readonly onHistory: () => void;
  readonly onReset: () => void;
  readonly onFlag: () => void;
  readonly onLists: () => void;
  readonly onFontSize: (change: 1 | -1) => void;
  readonly children?: ReactNode;
};
