import { useTranslations } from 'next-intl';
import type { ConceptSummary } from '#lib/study/concepts/concept-summary.ts';
import { standingOf } from './standing.ts';
import { StatusMark } from './status-mark.tsx';

/** How far one is with a concept: a mark, a word, and how many of its cards were begun. */
export function ConceptStanding({ concept }: { readonly concept: ConceptSummary }) {
  const t = useTranslations('concepts');
  return (
    <>
      <span className="tag">
        <StatusMark status={standingOf(concept)} />
        {t(`status.${standingOf(concept)}`)}
      </span>
      <span className="text-sm text-soft">{t('cards', { started: concept.started, count: concept.cards })}</span>
    </>
  );
}
