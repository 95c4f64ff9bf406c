import type { FindIndex } from './find-index.ts';
import { pairsOf } from './index-terms.ts';
import { allOf, matchParts, matchUnit, sumOf } from './match-units.ts';
import { ranked, type Hit } from './rank-hits.ts';
import { isIdle, unitsOf, type Unit } from './words.ts';

/** What was found, best first: `isNear` where nothing has all that was typed, and these come near it. */
export type Found = { readonly hits: readonly Hit[]; readonly isNear: boolean };

/** Of a longer query only so many letters count. */
export const LONGEST_QUERY = 200;
/** With so many hits nothing less close is looked for. */
const ENOUGH = 3;
/** Where nothing has all that was typed. */
const NEAREST = 3;

/** Finds what has the words of a query; `recent` are keys of what was opened lately, which goes before its like. */
export function find(index: FindIndex, typed: string, recent: ReadonlySet<string> = new Set()): Found {
  const query = typed.slice(0, LONGEST_QUERY);
  const all = unitsOf(query);
  const told = all.filter((unit) => unit.kind !== 'word' || !isIdle(unit.whole));
  const units = told.length > 0 ? told : all;
  if (units.length === 0) return { hits: [], isNear: false };
  const asked = { index, query, recent };
  const close = ranked(allOf(units.map((unit) => matchUnit(unit, index, 'close'))), asked);
  if (close.length >= ENOUGH) return { hits: close, isNear: false };
  const rare = units.filter((unit) => !isCommon(unit, index));
  const far = withMore(
    close,
    ranked(allOf((rare.length > 0 ? rare : units).map((unit) => matchUnit(unit, index, 'far'))), asked),
  );
  if (far.length >= ENOUGH) return { hits: far, isNear: false };
  const near = ranked(sumOf(units.map((unit) => matchParts(unit, index))), asked);
  const hits = withMore(far, near.slice(0, NEAREST));
  return { hits, isNear: far.length === 0 && hits.length > 0 };
}

/** Whether it stands in so many texts that it does not tell them apart. */
function isCommon(unit: Unit, { common }: FindIndex): boolean {
  if (unit.kind === 'sign') return common.has(unit.sign);
  if (unit.kind === 'han') return pairsOf(unit.run).every((pair) => common.has(pair));
  return unit.parts.every((part) => common.has(part));
}

function withMore(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  const known = new Set(hits.map(({ entry }) => entry));
  return [...hits, ...more.filter(({ entry }) => !known.has(entry))];
}
