import { useTranslations } from 'next-intl';
import { KeyTable, type KeyRow } from '#app/_components/keys/key-table.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { BULK_NAMES } from '#lib/study/browse/bulk.ts';
import { BULK_KEYS, GRID_KEYS } from './grid-keys.ts';

/** The keys of the table, while a row of it has the focus. */
export function GridKeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('browse');
  const rows: readonly KeyRow[] = [
    [['↓', '↑', 'j', 'k'], t('keys.move')],
    [['PgDn', 'PgUp'], t('keys.page')],
    [['Home', 'End'], t('keys.ends')],
    [[' '], t('keys.select')],
    [['Shift ↓', 'Shift ↑'], t('keys.extend')],
    [[GRID_KEYS.all, 'Ctrl A'], t('keys.all')],
    [['Enter', GRID_KEYS.open], t('keys.open')],
    ...BULK_NAMES.map((name): KeyRow => [[BULK_KEYS[name]], t(`bulk.${name}`)]),
    [[GRID_KEYS.undo, 'Ctrl Z'], t('bulk.undo')],
    [[GRID_KEYS.filters], t('keys.filters')],
    [['Esc'], t('keys.leave')],
    [[GRID_KEYS.help], t('keys.help')],
  ];
  return (
    <AppDialog title={t('keys.title')} onClose={onClose}>
      <KeyTable rows={rows} />
    </AppDialog>
  );
}
