import { nearestName } from '#lib/base/nearest-name.ts';

/** What to do about a name that there is not: the one that was probably meant; else `otherwise`, or those that there are. */
export function spellingOf(name: string, known: Iterable<string>, otherwise?: string): string {
  const names = [...known];
  const near = nearestName(name, names);
  if (near !== null) return `did you mean “${near}”?`;
  return otherwise ?? (names.length > 0 ? `use ${names.join(', ')}` : 'define it first, or remove it');
}
