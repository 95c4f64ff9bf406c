/** Stands for “infinitely far off” where JSON has no infinity. */
export const FAR_OFF = 1e12;

/** |difference| / tolerance of two numbers; above 1 is a mismatch, and NaN matches only NaN. */
export function excessAt(wanted: number, got: number, allowed: number): number {
  if (Object.is(wanted, got) || wanted === got) return 0;
  const difference = Math.abs(got - wanted);
  if (!Number.isFinite(difference)) return FAR_OFF;
  return difference === 0 ? 0 : Math.min(FAR_OFF, difference / allowed);
}
