import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** No card at all: packs are to be chosen. */
export function NothingHere() {
  const t = useTranslations('today.empty');
  return (
    <section>
      <h1>{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('text')}</p>
      <p className="mt-8">
        <Link href="/settings?tab=packs" className="button button-primary button-large">
          {t('action')}
        </Link>
      </p>
    </section>
  );
}
