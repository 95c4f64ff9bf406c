import { useEffect, useEffectEvent } from 'react';
import { fetchCards, MOST_CARDS } from '#app/_client/fetch-cards.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { awaitedCards } from './awaited-cards.ts';
import type { SessionAction } from './session-action.ts';
import type { SessionState } from './session-state.ts';

/** After a failure it is asked again so much later. */
const AGAIN_MILLIS = 3_000;

/** Fetches what cards say that is not there yet, some at a time, those first that are asked first. */
export function useAwaitedCards(state: SessionState, act: (action: SessionAction) => void): void {
  const isAwaited = awaitedCards(state, 1).length > 0;
  const nextCards = useEffectEvent(() => awaitedCards(state, MOST_CARDS));
  const arrive = useEffectEvent((cards: readonly CardView[]) => act({ type: 'arrived', cards }));
  useEffect(() => {
    if (!isAwaited) return undefined;
    let [isGone, timer]: [boolean, ReturnType<typeof setTimeout> | undefined] = [false, undefined];
    const fetchNext = async (): Promise<void> => {
      const wanted = nextCards();
      if (wanted.length === 0) return;
      const cards = await fetchCards(wanted);
      if (isGone) return;
      if (cards) arrive(cards);
      timer = setTimeout(() => void fetchNext(), cards ? 0 : AGAIN_MILLIS);
    };
    void fetchNext();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isAwaited]);
}
