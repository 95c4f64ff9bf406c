import { useEffect, useState } from 'react';
import type { ConceptDetails } from '#lib/study/concepts/concept-details.ts';

/** What is known of a concept beside what the map draws: nothing yet, all, or that it did not come. */
export type AskedDetails = {
  readonly details: ConceptDetails | null;
  readonly hasFailed: boolean;
  readonly ask: () => void;
};

const known = new Map<string, { readonly details: ConceptDetails; readonly at: number }>();
/** What was told this short a time ago is not asked again: one walks to and fro. */
const FRESH_MILLIS = 20_000;

/** Asks for the details of a concept; null: of none. A component asks for one concept only. */
export function useConceptDetails(id: string | null): AskedDetails {
  const [details, setDetails] = useState(() => freshDetails(id));
  const [hasFailed, setFailed] = useState(false);
  const isWanted = details === null && !hasFailed;
  useEffect(() => {
    if (id === null || !isWanted) return undefined;
    const abort = new AbortController();
    fetchDetails(id, abort.signal).then(setDetails, (problem: unknown) => {
      if (abort.signal.aborted) return;
      console.error('The details of a concept did not come.', problem);
      setFailed(true);
    });
    return () => abort.abort();
  }, [id, isWanted]);
  return { details, hasFailed, ask: () => setFailed(false) };
}

function freshDetails(id: string | null): ConceptDetails | null {
  const kept = known.get(id ?? '');
  return kept && performance.now() - kept.at < FRESH_MILLIS ? kept.details : null;
}

async function fetchDetails(id: string, signal: AbortSignal): Promise<ConceptDetails> {
  const response = await fetch(`/api/concepts/${id}`, { signal });
  if (!response.ok) throw new Error(`${response.status} for ${id}`);
  const details = (await response.json()) as ConceptDetails;
  known.set(id, { details, at: performance.now() });
  return details;
}
