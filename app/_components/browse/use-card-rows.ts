import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardRows } from '#lib/study/browse/card-row.ts';

/** The rows as the server last told them. */
export type AskedRows = {
  /** Null: not yet. */
  readonly data: CardRows | null;
  /** The server was asked last and did not answer. */
  readonly hasFailed: boolean;
  /** Asks again; true when they came. */
  readonly reload: () => Promise<boolean>;
};

/** All cards as rows: asked for when the page is opened, and again when it is seen again, since another tab may have changed them. */
export function useCardRows(): AskedRows {
  const [data, setData] = useState<CardRows | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(0);
  const reload = useCallback(async (): Promise<boolean> => {
    latest.current += 1;
    const own = latest.current;
    const rows = await fetchRows();
    // What was asked later is newer, whichever comes first.
    if (own !== latest.current) return rows !== null;
    if (rows) setData(rows);
    setFailed(rows === null);
    return rows !== null;
  }, []);
  useEffect(() => {
    // Answered later, so that nothing is drawn twice now.
    const first = setTimeout(() => void reload());
    const look = (): void => {
      if (document.visibilityState === 'visible') void reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(first);
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);
  return { data, hasFailed, reload };
}

async function fetchRows(): Promise<CardRows | null> {
  try {
    const response = await fetch('/api/browse/rows');
    return response.ok ? ((await response.json()) as CardRows) : null;
  } catch {
    return null;
  }
}
