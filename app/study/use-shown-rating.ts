import { useEffect, useEffectEvent, useState, type FocusEvent, type MouseEvent, type PointerEvent } from 'react';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';

/** Which rating’s future is shown, and what the bar around the buttons must hear for it. */
export type ShownRating = {
  readonly shown: Rating | null;
  readonly heard: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
    readonly onMouseLeave: (event: MouseEvent<HTMLElement>) => void;
  };
};

type Shown = { readonly rating: Rating | null; readonly dismissed: Rating | null };
const NOTHING: Shown = { rating: null, dismissed: null };

/**
 * The rating that a mouse moves over or that has the focus of the keyboard. It stays while the mouse is anywhere in the bar,
 * what is shown included, and Escape puts it away until another is meant. A mouse that rests shows nothing: whoever uses the keys does not
 * mean it.
 */
export function useShownRating(): ShownRating {
  const [{ rating: shown }, setShown] = useState(NOTHING);
  const show = (rating: Rating | null): void =>
    setShown((before) => {
      if (rating === null) return NOTHING;
      return rating === before.rating || rating === before.dismissed ? before : { rating, dismissed: null };
    });
  const dismiss = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(({ rating }) => ({ rating: null, dismissed: rating }));
  });
  useEffect(() => {
    if (shown === null) return undefined;
    window.addEventListener('keydown', dismiss);
    return () => window.removeEventListener('keydown', dismiss);
  }, [shown]);
  return {
    shown,
    heard: {
      onPointerMove: (event) => {
        const rating = ratingAt(event.target);
        if (event.pointerType !== 'touch' && rating !== null) show(rating);
      },
      onFocus: ({ target }) => {
        if (target.matches(':focus-visible')) show(ratingAt(target));
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) show(null);
      },
      onMouseLeave: ({ currentTarget }) => show(ratingAt(currentTarget.querySelector('button:focus-visible'))),
    },
  };
}

function ratingAt(target: EventTarget | null): Rating | null {
  if (!(target instanceof Element)) return null;
  const name = target.closest<HTMLElement>('[data-rating]')?.dataset['rating'];
  return RATINGS.find((rating) => rating === name) ?? null;
}
