/** From nothing to the most, as colours of both themes. */
export const HEATS = [
  'var(--raised)',
  'color-mix(in oklab, var(--accent) 28%, var(--ground))',
  'color-mix(in oklab, var(--accent) 50%, var(--ground))',
  'color-mix(in oklab, var(--accent) 75%, var(--ground))',
  'var(--accent)',
] as const;

/** The colour of `count` where `most` is the most of all. */
export function heatOf(count: number, most: number): string {
  const level = count <= 0 ? 0 : Math.max(1, Math.ceil((count / most) * (HEATS.length - 1)));
  return HEATS[Math.min(level, HEATS.length - 1)] ?? HEATS[0];
}
