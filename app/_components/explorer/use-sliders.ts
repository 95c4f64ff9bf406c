'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { startOf, stateFrom, stateText, type SliderState } from '#lib/cards/explorer/slider-state.ts';
import type { ExplorerView } from '#lib/study/concepts/explorer-view.ts';

/** Where the sliders of an explorer stand, and how they are moved. */
export type Sliders = {
  readonly state: SliderState;
  readonly isAtStart: boolean;
  readonly move: (name: string, value: number) => void;
  readonly reset: () => void;
};

/** The part of the address after `#` that tells how the sliders stand. */
const ADDRESS = 'try=';
/** Browsers refuse to be told a new address at every step of a slider. */
const QUIET_MILLIS = 400;

/** Sliders that begin where the address tells, else at their start; the address follows them, so that it can be shared. */
export function useSliders(explorer: ExplorerView): Sliders {
  const addressed = useSyncExternalStore(onAddress, addressedText, () => '');
  const [moved, setMoved] = useState<SliderState | null>(null);
  const start = startOf(explorer);
  const state = moved ?? stateFrom(explorer, addressed) ?? start;
  const isAtStart = stateText(state) === stateText(start);
  const told = moved && (isAtStart ? '' : stateText(moved));

  useEffect(() => {
    if (told === null) return undefined;
    const later = setTimeout(() => tellAddress(told), QUIET_MILLIS);
    return () => clearTimeout(later);
  }, [told]);

  const move = useCallback(
    (name: string, value: number) => setMoved((before) => ({ ...(before ?? state), [name]: value })),
    [state],
  );
  return { state, isAtStart, move, reset: () => setMoved(start) };
}

function onAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function addressedText(): string {
  const part = window.location.hash
    .slice(1)
    .split('&')
    .find((one) => one.startsWith(ADDRESS));
  return part?.slice(ADDRESS.length) ?? '';
}

/** Makes no new step of the history. */
function tellAddress(text: string): void {
  const { pathname, search } = window.location;
  const hash = text === '' ? '' : `#${ADDRESS}${text}`;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}
