'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import type { Future } from '#lib/srs/answer/schedule.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { ariaKeys } from '#app/_components/keys/aria-keys.ts';
import { FuturePreview } from '#app/_components/memory/future-preview.tsx';
import { intervalLabel } from '#app/_components/ui/interval-label.ts';
import { RatingCurves } from './rating-curves.tsx';
import { useShownRating } from './use-shown-rating.ts';

type RatingBarProps = {
  readonly futures: Readonly<Record<Rating, Future>>;
  /** What Space and Enter give. */
  readonly proposed: Rating;
  /** The keys without a modifier; null while these are off. */
  readonly keys: ReviewKeys | null;
  readonly onRate: (rating: Rating) => void;
  /** How the card is scheduled; null in practice, where nothing is: the buttons say whether it comes back in this session. */
  readonly parameters: SchedulerParameters | null;
};

/** Four buttons, each with the time until the card comes back; the one that is meant shows how recall would fall. */
export function RatingBar({ futures, proposed, keys, onRate, parameters }: RatingBarProps) {
  const t = useTranslations('study');
  const preview = useId();
  const { shown, heard } = useShownRating();
  return (
    <div role="group" aria-label={t('rate')} {...(parameters ? heard : {})}>
      <div className="rate">
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            className="rating-button"
            data-rating={rating}
            data-proposed={rating === proposed}
            aria-keyshortcuts={keys ? ariaKeys(keys[rating]) : undefined}
            aria-describedby={rating === shown ? preview : undefined}
            onClick={() => onRate(rating)}
          >
            <Stairs steps={RATINGS.indexOf(rating) + 1} />
            {keys && <KeyHint name={keys[rating]} />}
            <b>{t(`ratings.${rating}`)}</b>
            <Outcome rating={rating} future={parameters && futures[rating]} />
          </button>
        ))}
      </div>
      {parameters && (
        <>
          <div id={preview} className="rating-preview" data-shown={shown !== null}>
            {shown && <FuturePreview rating={shown} future={futures[shown]} parameters={parameters} />}
          </div>
          <RatingCurves futures={futures} parameters={parameters} />
        </>
      )}
    </div>
  );
}

function KeyHint({ name }: { readonly name: string }) {
  const t = useTranslations('keys');
  return (
    <kbd aria-hidden="true" className="kbd">
      {name === ' ' ? t('space') : name}
    </kbd>
  );
}

/** Four stairs, of which so many are filled: how well it was remembered. */
function Stairs({ steps }: { readonly steps: number }) {
  return (
    <svg className="stairs" width="20" height="22" viewBox="0 0 20 22" aria-hidden="true">
      {[7.8, 12.5, 17.3, 22].map((height, index) => (
        <rect key={height} x={5 * index} y={22 - height} width="4" height={height} rx="1" data-on={index < steps} />
      ))}
    </svg>
  );
}

/** When the card would come back; without a future, whether it does in this session. */
function Outcome({ rating, future }: { readonly rating: Rating; readonly future: Future | null }) {
  const t = useTranslations('study');
  const tCustom = useTranslations('custom.session');
  const label = future && intervalLabel(future.intervalSeconds);
  return (
    <span className="rate-when">
      {label ? t(`interval.${label.unit}`, { count: label.count }) : tCustom(rating === 'again' ? 'again' : 'done')}
    </span>
  );
}
