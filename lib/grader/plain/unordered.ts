import { FAR_OFF } from '#lib/grader/excess.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { plainDifference } from './difference.ts';

/** How two lists differ whose order does not count: what is missing from one, and what is too much in it. */
export type MembersDifference = {
  readonly missing: number;
  readonly extra: number;
  /** The largest |difference|/tolerance of members that belong together; as far off as can be where one has no partner. */
  readonly margin: number;
};

/** Far more members than were expected are not looked at one by one. */
const MOST_EXTRA = 1_000;

/** Finds a partner for each expected member, an equal one first; every number may be off by `allowed`. */
export function membersDifference(
  expected: readonly WireValue[],
  actual: readonly WireValue[],
  allowed: number,
): MembersDifference {
  if (actual.length > expected.length + MOST_EXTRA) {
    return { missing: 0, extra: actual.length - expected.length, margin: FAR_OFF };
  }
  const left = new Set(actual.keys());
  let [missing, margin] = [0, 0];
  for (const wanted of expected) {
    const candidates = [...left].map((at) => ({ at, member: actual[at] }));
    const partner = closest(wanted, candidates, allowed);
    if (partner === null) missing += 1;
    else {
      left.delete(partner.at);
      margin = Math.max(margin, partner.margin);
    }
  }
  return { missing, extra: left.size, margin: missing + left.size > 0 ? FAR_OFF : margin };
}

type Candidate = { readonly at: number; readonly member: WireValue };

/** The nearest of those that are near enough. */
function closest(
  wanted: WireValue,
  candidates: readonly Candidate[],
  allowed: number,
): { readonly at: number; readonly margin: number } | null {
  let best: { readonly at: number; readonly margin: number } | null = null;
  for (const { at, member } of candidates) {
    const { margin } = plainDifference(wanted, member, () => allowed);
    if (margin <= 1 && (best === null || margin < best.margin)) best = { at, margin };
    if (margin === 0) break;
  }
  return best;
}
