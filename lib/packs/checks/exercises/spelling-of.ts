import { nearestName } from '#lib/base/nearest-name.ts';

/** What to do about a name that there is not: the one that was probably meant, or those that there are. */
export function spellingOf(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  if (near !== null) return `did you mean “${near}”?`;
  return known.length > 0 ? `use ${known.join(', ')}` : 'define it first, or remove it';
}
