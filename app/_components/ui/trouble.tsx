import { useTranslations } from 'next-intl';
import type { ErrorText } from '#lib/i18n/error-text.ts';
import { PageMain } from './page-main.tsx';
import { RetryButton } from './retry-button.tsx';

/** A page that cannot be shown, because of something outside that the learner can repair: what, where, and what to do. */
export function Trouble({ problem }: { readonly problem: ErrorText }) {
  const t = useTranslations('common');
  return (
    <PageMain title={t('problem.title')} narrow>
      <div role="alert">
        <h1>{t('problem.title')}</h1>
        <p className="mt-4 text-lg break-words">{problem.message}</p>
        <p className="mt-3 text-soft">{problem.fix}</p>
      </div>
      <p className="mt-8">
        <RetryButton text={t('retry')} />
      </p>
    </PageMain>
  );
}
