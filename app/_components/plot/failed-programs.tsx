import { useFormatter, useTranslations } from 'next-intl';

/** Says what is missing from a picture, since a program that computes it gave nothing. */
export function FailedPrograms({ files }: { readonly files: readonly string[] }) {
  const t = useTranslations('common.plot');
  const format = useFormatter();
  return (
    <p role="status" className="notice mb-3">
      {t('failed', { files: format.list(files) })}
    </p>
  );
}
