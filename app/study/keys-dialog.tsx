'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RATINGS } from '#lib/srs/rating.ts';
import { KEY_ACTIONS, OPTION_KEYS, type ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { KeyTable, type KeyRow } from '#app/_components/keys/key-table.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';

type KeysDialogProps = {
  readonly keys: ReviewKeys;
  readonly singleKeys: boolean;
  readonly onClose: () => void;
};

const RATED: ReadonlySet<string> = new Set(RATINGS);
const OTHERS = KEY_ACTIONS.filter((action) => action !== 'show' && !RATED.has(action));

/** Every key of the review. */
export function KeysDialog({ keys, singleKeys, onClose }: KeysDialogProps) {
  const t = useTranslations('keys');
  const rows: readonly KeyRow[] = [
    [[keys.show, t('enter')], t('actions.show')],
    [RATINGS.map((rating) => keys[rating]), t('rate')],
    [OPTION_KEYS, t('option')],
    [['↑', '↓'], t('move')],
    [[t('enter')], t('check')],
    ...OTHERS.map(
      (action) => [action === 'undo' ? [keys.undo, 'Ctrl+Z'] : [keys[action]], t(`actions.${action}`)] as const,
    ),
  ];
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      {!singleKeys && <p className="notice mb-4">{t('off')}</p>}
      <KeyTable rows={rows} />
      <p className="mt-4 text-sm text-soft">{t('withShift')}</p>
      <p className="mt-2 text-sm text-soft">{t('withAlt')}</p>
      <p className="mt-3">
        <Link href="/settings?tab=keys">{t('change')}</Link>
      </p>
    </AppDialog>
  );
}
