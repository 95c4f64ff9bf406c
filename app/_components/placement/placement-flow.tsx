'use client';

import { useSyncExternalStore } from 'react';
import { WelcomeFrame } from '#app/_components/welcome/welcome-frame.tsx';
import type { WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { FamiliarityForm } from './familiarity-form.tsx';
import { KnownMap } from './known-map.tsx';
import { QuestionPage } from './question-page.tsx';
import { usePlacementStore } from './use-kept-placement.ts';

/** A placement, wherever it is: what is said of packs, questions one at a time, what they come to. */
export function PlacementFlow({ view }: { readonly view: WelcomeView }) {
  const store = usePlacementStore();
  // What this browser keeps is known in the browser only.
  const isHere = useSyncExternalStore(subscribeToNothing, isBrowser, isServer);
  const { placement } = store;
  if (!isHere) return <WelcomeFrame picture={null}>{null}</WelcomeFrame>;
  if (!placement) return <FamiliarityForm view={view} store={store} />;
  if (!placement.isOver) return <QuestionPage key={placement.id} placement={placement} store={store} />;
  return <KnownMap key={placement.id} view={view} placement={placement} store={store} />;
}

const subscribeToNothing = () => (): void => undefined;
const isBrowser = (): boolean => true;
const isServer = (): boolean => false;
