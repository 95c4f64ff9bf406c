/** The name that was probably meant: the nearest of those that there are; null where none is near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const limit = name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const other of known) {
    if (other === name || Math.abs(other.length - name.length) >= least) continue;
    const edits = editsBetween(name.toLowerCase(), other.toLowerCase());
    if (edits < least) [best, least] = [other, edits];
  }
  return best;
}

/** Letters put in, left out, replaced, or exchanged with the next (optimal string alignment). */
function editsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isExchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (isSame ? 0 : 1),
        isExchanged ? before[j - 2]! + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}
