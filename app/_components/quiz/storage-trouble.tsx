import { useTranslations } from 'next-intl';

/** Says that this browser does not keep what is answered now; nothing while it does. `detail`: its own words. */
export function StorageTrouble({ detail }: { readonly detail: string | null }) {
  const t = useTranslations('study.outbox');
  if (detail === null) return null;
  return (
    <p role="alert" className="notice notice-bad study-trouble">
      {t('failed', { detail })}
    </p>
  );
}
