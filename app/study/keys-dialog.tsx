'use client';

import { useTranslations } from 'next-intl';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';

type KeysDialogProps = { readonly singleKeys: boolean; readonly onClose: () => void };

/** Every key of the review. */
export function KeysDialog({ singleKeys, onClose }: KeysDialogProps) {
  const t = useTranslations('study.keys');
  const rows = [
    [[t('space'), t('enter')], t('show')],
    [['1', '2', '3', '4'], t('rate')],
    [['a', 'b', 'c', 'd'], t('option')],
    [[t('enter')], t('check')],
    [['u', 'Ctrl+Z'], t('undo')],
    [['b', 'Shift+B'], t('flip')],
    [['e'], t('source')],
    [['i'], t('info')],
    [['-'], t('bury')],
    [['@'], t('suspend')],
    [['f'], t('forget')],
    [['d', 'Shift+D'], t('due')],
    [['?'], t('list')],
  ] as const;
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      {!singleKeys && <p className="notice mb-4">{t('off')}</p>}
      <table className="table">
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={meaning}>
              <th scope="row" className="whitespace-nowrap">
                <span className="inline-flex flex-wrap gap-1">
                  {keys.map((key) => (
                    <kbd key={key} className="kbd">
                      {key}
                    </kbd>
                  ))}
                </span>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </AppDialog>
  );
}
