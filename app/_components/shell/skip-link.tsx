import { useTranslations } from 'next-intl';

/** Leads past the rail, first thing on every page. */
export function SkipLink() {
  const t = useTranslations('nav');
  return (
    <a href="#main" className="skip-link button button-primary">
      {t('skip')}
    </a>
  );
}
