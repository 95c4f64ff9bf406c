import { useLocale, useTranslations } from 'next-intl';
import type { PlacedConceptView, PlacementMap } from '#lib/study/placement/placement-map.ts';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';

type KnownPackProps = {
  readonly pack: PlacementMap['packs'][number];
  readonly known: ReadonlySet<string>;
  /** Where one can start. */
  readonly starts: ReadonlySet<string>;
  readonly onCorrect: (id: string, isKnown: boolean) => void;
};

/** A pack of the map: how much of it is known, and each concept to be corrected. */
export function KnownPack({ pack, known, starts, onCorrect }: KnownPackProps) {
  const t = useTranslations('placement.map');
  const locale = useLocale();
  const count = pack.concepts.filter(({ id }) => known.has(id)).length;
  const isOfInterest = count > 0 || pack.concepts.some(({ answer }) => answer !== null);
  return (
    <details className="placement-known" open={isOfInterest}>
      <summary>
        <PackBadge pack={pack.path.slice(pack.path.indexOf('/') + 1)} small />
        <span className="grow font-semibold">{pack.title[locale]}</span>
        <span className="num text-sm text-soft">{t('known', { count, all: pack.concepts.length })}</span>
      </summary>
      <ul>
        {pack.concepts.map((concept) => (
          <ConceptRow
            key={concept.id}
            concept={concept}
            isKnown={known.has(concept.id)}
            isStart={starts.has(concept.id)}
            onCorrect={(isKnown) => onCorrect(concept.id, isKnown)}
          />
        ))}
      </ul>
    </details>
  );
}

type ConceptRowProps = {
  readonly concept: PlacedConceptView;
  readonly isKnown: boolean;
  readonly isStart: boolean;
  readonly onCorrect: (isKnown: boolean) => void;
};

function ConceptRow({ concept, isKnown, isStart, onCorrect }: ConceptRowProps) {
  const t = useTranslations('placement.map');
  const locale = useLocale();
  const { answer } = concept;
  return (
    <li>
      <label>
        <input type="checkbox" checked={isKnown} onChange={({ target }) => onCorrect(target.checked)} />
        <span className="grow">{concept.title[locale]}</span>
        {answer && (
          <span className={answer === 'right' ? 'text-sm text-good' : 'text-sm text-bad'}>
            {answer === 'right' ? '✓' : '✗'} {t(answer)}
          </span>
        )}
        {isStart && <span className="tag">{t('start')}</span>}
      </label>
    </li>
  );
}
