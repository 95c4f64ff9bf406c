/** Where scripts/bundle-judge.ts puts a program’s realm. */
const REALM = '/judge/program.js';

let kept: Promise<string> | null = null;

/** The script of a program’s realm, fetched once for a page; one that did not come is asked for again. Rejects with its status. */
export function programRealm(): Promise<string> {
  kept ??= fetchRealm().catch((problem: unknown) => {
    kept = null;
    throw problem;
  });
  return kept;
}

async function fetchRealm(): Promise<string> {
  const response = await fetch(REALM);
  if (!response.ok) throw new Error(`${REALM} answered ${response.status}`);
  return response.text();
}
