import { useTranslations } from 'next-intl';
import type { RestoreCounts } from '#lib/study/backup/merge-backup.ts';

type RestoreCountsListProps = { readonly counts: RestoreCounts };

const PARTS = [
  'reviews',
  'submissions',
  'quizzes',
  'interviews',
  'remarks',
  'plans',
  'fits',
  'views',
  'revisions',
  'kept',
] as const;

/** What of each kind is added, is there already, or says another thing here. */
export function RestoreCountsList({ counts }: RestoreCountsListProps) {
  const t = useTranslations('backup');
  const shown = PARTS.filter((part) => counts[part].added + counts[part].known + counts[part].conflicts > 0);
  return (
    <>
      <ul className="mt-2 list-disc pl-6">
        {shown.map((part) => (
          <li key={part}>
            {t(`parts.${part}`, counts[part])}
            {counts[part].conflicts > 0 && ` ${t('conflicts', { count: counts[part].conflicts })}`}
          </li>
        ))}
        {shown.length === 0 && <li>{t('nothing')}</li>}
      </ul>
      <p className="mt-2 text-soft">{t(counts.takesSettings ? 'takesSettings' : 'keepsSettings')}</p>
    </>
  );
}
