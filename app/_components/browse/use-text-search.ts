import { useEffect, useState } from 'react';
import type { CardId } from '#lib/base/card-id.ts';

/** The cards whose texts have what was typed: null until the server has told. */
export type TextSearch = { readonly found: ReadonlySet<CardId> | null; readonly state: 'idle' | 'asking' | 'failed' };

/** Asks the server for the cards whose texts have all these words, once typing pauses. */
export function useTextSearch(text: string): TextSearch {
  const [told, setTold] = useState<{ readonly text: string; readonly found: ReadonlySet<CardId> | null } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void findCards(text, abort.signal).then((found) => {
        if (!abort.signal.aborted) setTold({ text, found });
      });
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  if (text.trim() === '') return { found: null, state: 'idle' };
  if (told?.text !== text) return { found: null, state: 'asking' };
  return { found: told.found, state: told.found ? 'idle' : 'failed' };
}

const PAUSE_MILLIS = 120;

async function findCards(text: string, signal: AbortSignal): Promise<ReadonlySet<CardId> | null> {
  try {
    const response = await fetch(`/api/browse/text?${new URLSearchParams({ text })}`, { signal });
    if (!response.ok) return null;
    const { cardIds } = (await response.json()) as { readonly cardIds: readonly CardId[] };
    return new Set(cardIds);
  } catch {
    return null;
  }
}
