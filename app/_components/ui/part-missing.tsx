import { useTranslations } from 'next-intl';

/** Says in its place that a part did not come, and asks again. */
export function PartMissing({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('common');
  return (
    <p role="alert" className="notice my-2 flex flex-wrap items-center gap-2 text-sm">
      {t('partMissing')}
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </p>
  );
}
