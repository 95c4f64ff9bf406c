import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Localized } from '#lib/base/localized.ts';
import type { ConceptPageView } from '#lib/study/concepts/concept-page.ts';

/** What a concept needs, and what it leads to. */
export function ConceptLinks({ concept }: { readonly concept: ConceptPageView }) {
  const t = useTranslations('concepts');
  const states = new Map(concept.needStates.map((state) => [state.id, state]));
  const noteOf = ({ id, learnt }: { readonly id: string; readonly learnt: boolean }): string => {
    const state = states.get(id);
    const word = t(learnt ? 'needState.learnt' : 'needState.notLearnt');
    if (!state) return word;
    const { recall, isBegun, ...counts } = state;
    if (recall !== null) return `${word}${t('needState.comma')}${t('needState.recall', { percent: recall })}`;
    return isBegun ? t('needState.steps', counts) : t('needState.notBegun');
  };
  return (
    <div className="mt-10 grid gap-8 sm:grid-cols-2">
      <section>
        <h2>{t('needs')}</h2>
        <LinkList concepts={concept.needs.map((need) => ({ ...need, note: noteOf(need) }))} none={t('needsNothing')} />
      </section>
      <section>
        <h2>{t('leadsTo')}</h2>
        <LinkList concepts={concept.leadsTo.map((next) => ({ ...next, note: null }))} none={t('leadsNowhere')} />
      </section>
    </div>
  );
}

type LinkListProps = {
  readonly concepts: readonly { readonly id: string; readonly title: Localized; readonly note: string | null }[];
  readonly none: string;
};

function LinkList({ concepts, none }: LinkListProps) {
  const locale = useLocale();
  if (concepts.length === 0) return <p className="mt-2 text-soft">{none}</p>;
  return (
    <ul className="mt-1">
      {concepts.map(({ id, title, note }) => (
        <li key={id} className="py-1.5">
          <Link href={`/concepts/${id}`}>{title[locale]}</Link>{' '}
          {note !== null && <span className="text-sm text-soft">({note})</span>}
        </li>
      ))}
    </ul>
  );
}
