'use client';

import { Toolbar } from '@base-ui/react/toolbar';
import { useLocale, useTranslations } from 'next-intl';
import { languageTag } from '#lib/i18n/locale.ts';
import type { StudyCommand } from './study-keys.ts';

type CardToolsProps = {
  readonly flipped: boolean;
  readonly canUndo: boolean;
  readonly onCommand: (command: StudyCommand) => void;
};

const TOOLS = [
  { type: 'source', key: 'e' },
  { type: 'info', key: 'i' },
  { type: 'bury', key: '-' },
  { type: 'suspend', key: '@' },
  { type: 'keys', key: '?' },
] as const;

const LOOK = 'button button-quiet px-2 text-sm';

/** What can be done with the card besides answering it; each has a key too. One stop for the tabulator. */
export function CardTools({ flipped, canUndo, onCommand }: CardToolsProps) {
  const t = useTranslations('study.tools');
  const locale = useLocale();
  const other = (locale === 'en') === flipped ? 'en' : 'zh';
  return (
    <Toolbar.Root aria-label={t('label')} className="-mx-2 flex flex-wrap">
      <Toolbar.Button
        className={LOOK}
        disabled={!canUndo}
        aria-keyshortcuts="u Control+z"
        onClick={() => onCommand({ type: 'undo' })}
      >
        {t('undo')}
      </Toolbar.Button>
      <Toolbar.Button
        className={LOOK}
        aria-keyshortcuts="Shift+b"
        lang={languageTag(other)}
        onClick={() => onCommand({ type: 'flip' })}
      >
        {other === 'zh' ? '中文' : 'English'}
      </Toolbar.Button>
      {TOOLS.map(({ type, key }) => (
        <Toolbar.Button
          key={type}
          className={type === 'keys' ? `${LOOK} pointer-coarse:hidden` : LOOK}
          aria-keyshortcuts={key}
          onClick={() => onCommand({ type })}
        >
          {t(type)}
        </Toolbar.Button>
      ))}
    </Toolbar.Root>
  );
}
