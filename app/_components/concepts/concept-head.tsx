import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import type { Why } from '#lib/study/session/why.ts';
import type { ConceptPageView } from '#lib/study/concepts/concept-page.ts';
import { OpenAnyway } from './open-anyway.tsx';
import { ConceptStanding } from './concept-standing.tsx';
import { RecallPlot } from './recall-plot.tsx';
import { WhyLines } from './why-lines.tsx';

/** A concept’s name, how far one is with it, and the button that studies it. */
export function ConceptHead({ concept, whyNot }: ConceptHeadProps) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  const locked = concept.status === 'locked';
  const pack = concept.id.slice(0, concept.id.indexOf('/'));
  return (
    <>
      <p className="mt-3">
        <PackChip pack={pack} name={concept.packTitle[locale]} />
      </p>
      <h1 className="mt-3">{concept.title[locale]}</h1>
      <p className="mt-2 text-lg text-soft">{concept.summary[locale]}</p>
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <ConceptStanding concept={concept} />
      </p>
      {concept.line && (
        <div className="mt-4 max-w-80">
          <RecallPlot line={concept.line} />
        </div>
      )}
      <WhyLines reasons={whyNot} />
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
      {concept.cards > 0 && (
        <p className="mt-3">
          <Link
            href={`/custom-study?concept=${encodeURIComponent(concept.id)}#cram`}
            className="inline-flex min-h-8 items-center"
          >
            {t('practise')}
          </Link>
        </p>
      )}
      {(locked || concept.isOpened) && concept.started === 0 && concept.cards > 0 && (
        <OpenAnyway conceptId={concept.id} isOpened={concept.isOpened} />
      )}
    </>
  );
}

type ConceptHeadProps = {
  readonly concept: ConceptPageView;
  /** Why its next new card is not asked yet. */
  readonly whyNot: readonly Why[];
};
