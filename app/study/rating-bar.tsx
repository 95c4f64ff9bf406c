'use client';

import { useTranslations } from 'next-intl';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { Future } from '#lib/srs/scheduler.ts';
import type { ReviewKeys } from '#lib/study/review-keys.ts';
import { ariaKeys } from '#app/_components/keys/aria-keys.ts';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';

type RatingBarProps = {
  readonly futures: Readonly<Record<Rating, Future>>;
  /** What Space and Enter give. */
  readonly proposed: Rating;
  /** The keys without a modifier; null while these are off. */
  readonly keys: ReviewKeys | null;
  readonly onRate: (rating: Rating) => void;
  /** Nothing is scheduled: the buttons say whether the card comes back in this session. */
  readonly practice: boolean;
};

/** Four buttons, each with the time until the card comes back. */
export function RatingBar({ futures, proposed, keys, onRate, practice }: RatingBarProps) {
  const t = useTranslations('study');
  const tKeys = useTranslations('keys');
  const tCustom = useTranslations('custom.session');
  return (
    <div className="rating-bar" role="group" aria-label={t('rate')}>
      <div className="grid grid-cols-4 gap-2">
        {RATINGS.map((rating) => {
          const { unit, count } = intervalLabel(futures[rating].intervalSeconds);
          return (
            <button
              key={rating}
              type="button"
              className="rating-button"
              data-proposed={rating === proposed}
              aria-keyshortcuts={keys ? ariaKeys(keys[rating]) : undefined}
              onClick={() => onRate(rating)}
            >
              <span className="font-semibold">
                {keys && (
                  <span aria-hidden="true" className="me-1.5 hidden font-normal opacity-75 sm:pointer-fine:inline">
                    {keys[rating] === ' ' ? tKeys('space') : keys[rating]}
                  </span>
                )}
                {t(`ratings.${rating}`)}
              </span>
              <span className="text-sm tabular-nums">
                {practice ? tCustom(rating === 'again' ? 'again' : 'done') : t(`interval.${unit}`, { count })}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
