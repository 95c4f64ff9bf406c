'use client';

import { Toolbar } from '@base-ui/react/toolbar';
import { useLocale, useTranslations } from 'next-intl';
import { languageTag } from '#lib/i18n/locale.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { ariaKeys } from '#app/_components/keys/aria-keys.ts';
import type { StudyCommand } from './study-keys.ts';

type CardToolsProps = {
  readonly flipped: boolean;
  readonly canUndo: boolean;
  readonly keys: ReviewKeys | null;
  readonly onCommand: (command: StudyCommand) => void;
};

const TOOLS = ['source', 'info', 'bury', 'suspend', 'keys'] as const;

const LOOK = 'button button-quiet px-2 text-sm';

/** What can be done with the card besides answering it; each has a key too. One stop for the tabulator. */
export function CardTools({ flipped, canUndo, keys, onCommand }: CardToolsProps) {
  const t = useTranslations('study.tools');
  const locale = useLocale();
  const other = (locale === 'en') === flipped ? 'en' : 'zh';
  return (
    <Toolbar.Root aria-label={t('label')} className="-mx-2 flex flex-wrap">
      <Toolbar.Button
        className={LOOK}
        disabled={!canUndo}
        aria-keyshortcuts={keys ? `${ariaKeys(keys.undo)} Control+z` : 'Control+z'}
        onClick={() => onCommand({ type: 'undo' })}
      >
        {t('undo')}
      </Toolbar.Button>
      <Toolbar.Button
        className={LOOK}
        aria-keyshortcuts={keys ? ariaKeys(keys.flip) : undefined}
        lang={languageTag(other)}
        onClick={() => onCommand({ type: 'flip' })}
      >
        {other === 'zh' ? '中文' : 'English'}
      </Toolbar.Button>
      {TOOLS.map((type) => (
        <Toolbar.Button
          key={type}
          className={type === 'keys' ? `${LOOK} pointer-coarse:hidden` : LOOK}
          aria-keyshortcuts={keys ? ariaKeys(keys[type]) : undefined}
          onClick={() => onCommand({ type })}
        >
          {t(type)}
        </Toolbar.Button>
      ))}
    </Toolbar.Root>
  );
}
