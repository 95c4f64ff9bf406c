import { useState, type KeyboardEvent } from 'react';
import { DEFAULT_REVIEW_KEYS, type KeyAction, type ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { useSaving, type Saving } from '#app/_components/presets/use-saving.ts';
import { capture, type KeyRefusal } from './capture.ts';

/** What is said of the keys: that one is awaited, was refused, or what was done. */
export type KeyNews =
  | { readonly kind: 'awaited' | 'cancelled' | 'chosen'; readonly action: KeyAction }
  | { readonly kind: 'refused'; readonly action: KeyAction; readonly refusal: KeyRefusal };

export type KeyCapture = {
  readonly keys: ReviewKeys;
  readonly saving: Saving;
  readonly news: KeyNews | null;
  /** The action whose new key is awaited. */
  readonly awaited: KeyAction | null;
  readonly begin: (action: KeyAction) => void;
  readonly cancel: () => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly restore: () => void;
};

/** The keys of the review while they are being chosen; each is saved as it is pressed, and is as before when that fails. */
export function useKeyCapture(initial: ReviewKeys): KeyCapture {
  const [keys, setKeys] = useState(initial);
  const [awaited, setAwaited] = useState<KeyAction | null>(null);
  const [news, setNews] = useState<KeyNews | null>(null);
  const { saving, send } = useSaving('/api/settings');

  const save = async (next: ReviewKeys): Promise<void> => {
    setKeys(next);
    if (!(await send({ settings: { keys: next } }))) setKeys(keys);
  };
  const end = (told: KeyNews | null): void => {
    setAwaited(null);
    setNews(told);
  };
  return {
    keys,
    saving,
    news,
    awaited,
    begin: (action) => {
      setAwaited(action);
      setNews({ kind: 'awaited', action });
    },
    cancel: () => awaited && end({ kind: 'cancelled', action: awaited }),
    press: (event) => {
      if (awaited === null) return;
      event.preventDefault();
      const { key, ctrlKey, altKey, metaKey, repeat, nativeEvent } = event;
      const foreign = repeat || nativeEvent.isComposing || nativeEvent.keyCode === 229;
      const outcome = capture({ key, modified: ctrlKey || altKey || metaKey, foreign }, awaited, keys);
      if (outcome.kind === 'refused') setNews({ kind: 'refused', action: awaited, refusal: outcome.refusal });
      if (outcome.kind === 'cancelled') end({ kind: 'cancelled', action: awaited });
      if (outcome.kind === 'chosen') {
        end({ kind: 'chosen', action: awaited });
        void save({ ...keys, [awaited]: outcome.key });
      }
    },
    restore: () => {
      end(null);
      void save(DEFAULT_REVIEW_KEYS);
    },
  };
}
