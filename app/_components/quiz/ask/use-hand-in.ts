import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { TurnHandle } from './use-turn.ts';

export type HandIn = {
  /** Saves what may still be changed, before the question is left. */
  readonly leave: () => void;
  /** Saves it, and goes on once nothing is being judged any more. */
  readonly handIn: () => void;
  /** Whether it waits for that. */
  readonly isWaiting: boolean;
};

/** The way from the question in hand to the end: code that is being judged when it is handed in is judged first. */
export function useHandIn(turn: RefObject<TurnHandle | null>, onReady: () => void): HandIn {
  const saving = useRef(new Set<Promise<unknown>>());
  const [isWaiting, setWaiting] = useState(false);
  const goOn = useEffectEvent(() => {
    setWaiting(false);
    onReady();
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    let isGone = false;
    void Promise.all(saving.current).then(() => {
      if (!isGone) goOn();
    });
    return () => {
      isGone = true;
    };
  }, [isWaiting]);
  const leave = (): void => {
    const saved = turn.current?.leave();
    if (!saved) return;
    saving.current.add(saved);
    void saved.finally(() => saving.current.delete(saved));
  };
  const handIn = (): void => {
    leave();
    setWaiting(true);
  };
  return { leave, handIn, isWaiting };
}
