import { useEffect, useState } from 'react';

/** What was asked of the server: nothing yet, what it answered, or that it did not. */
export type AskedPart<Part> = { readonly part: Part | null; readonly hasFailed: boolean; readonly retry: () => void };

/** Asks for a part of the page by its path; null: not yet. A component asks for one part only. */
export function usePart<Part>(path: string | null): AskedPart<Part> {
  const [part, setPart] = useState<Part | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isWanted = part === null && !hasFailed;
  useEffect(() => {
    if (path === null || !isWanted) return undefined;
    const abort = new AbortController();
    fetchPart<Part>(path, abort.signal).then(setPart, (problem: unknown) => {
      if (abort.signal.aborted) return;
      console.error('A part of the page did not come.', problem);
      setFailed(true);
    });
    return () => abort.abort();
  }, [path, isWanted]);
  return { part, hasFailed, retry: () => setFailed(false) };
}

async function fetchPart<Part>(path: string, signal: AbortSignal): Promise<Part> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as Part;
}
