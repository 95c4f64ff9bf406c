'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DifficultyStairs } from '#app/_components/workbench/bar/difficulty-stairs.tsx';
import type { AsideTab } from '#app/_components/workbench/statement/aside.tsx';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';

/** What a pass brings: when the exercise returns, what else it practises, and what to go on with, the one thing to press. */
export function PassBoxes({ exercise, comesBack, onTab }: PassBoxesProps) {
  const t = useTranslations('workbench.gain');
  const locale = useLocale();
  const { next, concepts } = exercise;
  return (
    <>
      <div className="wb-gain">
        {comesBack}
        <section className="wb-gain-box" aria-labelledby="wb-credits">
          <h3 id="wb-credits">{t('credits')}</h3>
          <ul className="wb-chips">
            {concepts.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/concepts/${id}`}>
                  <PackChip pack={id.slice(0, id.lastIndexOf('/'))} name={title[locale]} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section className="wb-gain-box wb-gain-next" aria-labelledby="wb-following">
          <h3 id="wb-following">{t(next ? 'next' : 'done')}</h3>
          <b>{next ? next.title[locale] : t('allPassed')}</b>
          <div className="wb-gain-go">
            {next && (
              <>
                <DifficultyStairs level={next.difficulty} />
                <span className="wb-small">{t('minutes', { minutes: next.minutes })}</span>
              </>
            )}
            <span className="wb-spring" />
            <Link className="button button-primary" href={next ? `/exercises/${next.id}` : '/'}>
              {t(next ? 'open' : 'today')}
            </Link>
          </div>
        </section>
      </div>
      <p className="wb-row">
        <button type="button" className="button" onClick={() => onTab('editorial')}>
          {t('editorial')}
        </button>
      </p>
    </>
  );
}

type PassBoxesProps = {
  readonly exercise: ExercisePageView;
  /** The box that says when. */
  readonly comesBack: ReactNode;
  readonly onTab: (tab: AsideTab) => void;
};
