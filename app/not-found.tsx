import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageMain } from '#app/_components/ui/page-main.tsx';

export default async function NotFoundPage() {
  const t = await getTranslations('common.notFound');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-4 text-lg text-soft">{t('text')}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href="/concepts" className="button button-primary">
          {t('concepts')}
        </Link>
        <Link href="/exercises" className="button">
          {t('exercises')}
        </Link>
      </p>
    </PageMain>
  );
}
