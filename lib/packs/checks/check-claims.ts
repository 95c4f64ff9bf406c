import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';

/** From so many claims on, how many of a pack’s hold must not make one verdict a safe guess. */
const ENOUGH = 8;
const LEAST = 0.1;
const MOST = 0.45;

/** Warns where the claims of a pack nearly all fail, or too many hold: about one in four should. */
export function checkClaims({ concepts, source }: ParsedPack): Problem[] {
  const claims = concepts.flatMap(({ cards }) => cards.flatMap(({ spec }) => (spec.kind === 'claim' ? [spec] : [])));
  const holding = claims.filter(({ holds }) => holds).length;
  const share = holding / claims.length;
  if (!source || claims.length < ENOUGH || (share >= LEAST && share <= MOST)) return [];
  const what = `${holding} of ${claims.length} claims hold, ${Math.round(share * 100)} %, where about one in four should`;
  const fix = share < LEAST ? 'add claims that hold' : 'add claims that somebody believes and that do not hold';
  return [source.problem({ code: 'claims-that-hold', what, fix }, ['id'])];
}
