/** Which copy of today’s packs something belongs to; the first has their own names and texts. */
export type Copy = {
  readonly number: number;
  /** Whether this copy has today’s concept `pack/name`. */
  readonly has: (conceptId: string) => boolean;
};

/** A pack of a copy: `losses`, then `losses-b`, `losses-c` … */
export function copiedPack(pack: string, { number }: Copy): string {
  return number === 0 ? pack : `${pack}-${letterOf(number)}`;
}

/** A concept as something in `pack` names it, as the same thing in the copy has to; what the copy has not stays today’s, or planned. */
export function copiedConcept(written: string, pack: string, copy: Copy): string {
  const full = written.includes('/') ? written : `${pack}/${written}`;
  if (!copy.has(full)) return full;
  return written.includes('/') ? `${copiedPack(full.split('/')[0]!, copy)}/${full.split('/')[1]!}` : written;
}

/** What stands behind each text of a copy, so that none is remembered from another; nothing behind the first. */
export function letterOf(number: number): string {
  return number === 0 ? '' : String.fromCodePoint('a'.codePointAt(0)! + number);
}
