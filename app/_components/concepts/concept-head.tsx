import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ConceptSummary } from '#lib/study/views.ts';
import { StatusMark } from './status-mark.tsx';

/** A concept’s name, how far one is with it, and the button that studies it. */
export function ConceptHead({ concept }: { readonly concept: ConceptSummary }) {
  const t = useTranslations('concepts');
  const format = useFormatter();
  const locale = useLocale();
  const missing = concept.needs.filter((need) => !need.learnt).map((need) => need.title[locale]);
  const locked = concept.status === 'locked';
  return (
    <>
      <h1 className="mt-2">{concept.title[locale]}</h1>
      <p className="mt-2 text-lg text-soft">{concept.summary[locale]}</p>
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <span className="tag">
          <StatusMark status={concept.status} />
          {t(`status.${concept.status}`)}
        </span>
        <span className="text-sm text-soft">{t('cards', { started: concept.started, count: concept.cards })}</span>
      </p>
      {locked && missing.length > 0 && <p className="mt-3">{t('lockedBy', { concepts: format.list(missing) })}</p>}
      {concept.cards > 0 && (
        <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Link
            href={`/study?concept=${encodeURIComponent(concept.id)}`}
            className={locked ? 'button' : 'button button-primary'}
          >
            {t(locked ? 'studyLocked' : 'study')}
          </Link>
          <span className="text-sm text-soft">{t('studyNote')}</span>
        </p>
      )}
    </>
  );
}
