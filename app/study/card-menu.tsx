'use client';

import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { ariaKeys } from '#app/_components/keys/aria-keys.ts';
import { KeyMark } from '#app/_components/keys/key-mark.tsx';
import { languageTag } from '#lib/i18n/locale.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { canUndo, type SessionState } from './session-state.ts';
import { countsOf } from './session-summary.ts';
import type { StudyCommand } from './study-keys.ts';

type CardMenuProps = {
  readonly session: SessionState;
  readonly keys: ReviewKeys | null;
  readonly onCommand: (command: StudyCommand) => void;
};

const TOOLS = ['flag', 'ownNote', 'source', 'info', 'bury', 'due', 'suspend', 'forget', 'keys'] as const;
const GROUPS = ['new', 'learning', 'review'] as const;

/** Everything that can be done with the card besides answering it, each with its key; and how many cards are left. */
export function CardMenu({ session, keys, onCommand }: CardMenuProps) {
  const t = useTranslations('study');
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const other = (locale === 'en') === session.flipped ? 'en' : 'zh';
  const counts = countsOf(session);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-quiet study-square" aria-label={t('tools.label')}>
        <Ellipsis aria-hidden="true" size={18} strokeWidth={1.9} />
      </Menu.Trigger>
      {/* Inside the page, so that it belongs to a landmark. */}
      <div ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner positionMethod="fixed" sideOffset={6} align="end" className="z-30">
          <Menu.Popup className="panel study-menu" aria-label={t('tools.label')}>
            <Item
              name={t('tools.undo')}
              keyName={keys?.undo}
              disabled={!canUndo(session)}
              onPick={() => onCommand({ type: 'undo' })}
            />
            <Item
              name={other === 'zh' ? '中文' : 'English'}
              lang={languageTag(other)}
              keyName={keys?.flip}
              onPick={() => onCommand({ type: 'flip' })}
            />
            {TOOLS.map((type) => (
              <Item
                key={type}
                name={t(`tools.${type}`)}
                keyName={keys?.[type]}
                disabled={
                  (type === 'forget' && session.current?.state.memory.state === 'new') ||
                  (type === 'ownNote' && session.phase.name !== 'answer')
                }
                onPick={() => onCommand({ type })}
              />
            ))}
            <Menu.Group>
              <Menu.GroupLabel className="study-counts">
                {t('counts.label')}
                {': '}
                {GROUPS.map((group) => `${t(`counts.${group}`)} ${String(counts[group])}`).join(' · ')}
              </Menu.GroupLabel>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

type ItemProps = {
  readonly name: string;
  readonly lang?: string;
  readonly keyName: string | undefined;
  readonly disabled?: boolean;
  readonly onPick: () => void;
};

function Item({ name, lang, keyName, disabled = false, onPick }: ItemProps) {
  return (
    <Menu.Item
      className="study-item"
      disabled={disabled}
      lang={lang}
      aria-keyshortcuts={keyName === undefined ? undefined : ariaKeys(keyName)}
      onClick={onPick}
    >
      {name}
      {keyName !== undefined && (
        <span aria-hidden="true" className="ms-auto ps-6">
          <KeyMark name={keyName} />
        </span>
      )}
    </Menu.Item>
  );
}
