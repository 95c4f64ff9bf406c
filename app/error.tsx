'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useEffect } from 'react';
import { keepError } from '#app/_components/ui/keep-error.ts';
import { PageMain } from '#app/_components/ui/page-main.tsx';

type ErrorPageProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/** A page that failed: the rest of the app is still there. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('common');
  const router = useRouter();
  useEffect(() => keepError(error, error.digest ?? null), [error]);
  // Reset alone would show the server’s same failed answer again.
  const tryAgain = (): void =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <PageMain title={t('problem.title')} narrow>
      <div role="alert">
        <h1>{t('problem.title')}</h1>
        <p className="mt-4 text-lg">{t('problem.text')}</p>
        {error.digest && <p className="mt-3 text-soft">{t('problem.code', { digest: error.digest })}</p>}
      </div>
      <p className="mt-8 flex flex-wrap gap-3">
        <button type="button" className="button button-primary button-large" onClick={tryAgain}>
          {t('retry')}
        </button>
        <Link href="/" className="button button-large">
          {t('problem.home')}
        </Link>
        <Link href="/report" className="button button-large">
          {t('problem.report')}
        </Link>
      </p>
    </PageMain>
  );
}
