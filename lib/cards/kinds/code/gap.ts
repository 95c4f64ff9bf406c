import type { Snippet } from '#lib/base/snippet.ts';

/** What stands for the gap in a program. */
export const GAP = '▢';

/** A snippet with something in its gap. */
export function withFill(snippet: Snippet, fill: string): Snippet {
  return { ...snippet, code: snippet.code.replace(GAP, () => fill) };
}
