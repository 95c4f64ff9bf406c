type Entry = { sequence: number[]; log: number };

/** Nothing is sorted: a list of at most k entries takes in each candidate that is better than its last. */
export function beamSearch(
  step: (prefix: number[]) => number[],
  bos: number,
  eos: number,
  k: number,
  maxLen: number,
  alpha: number,
): { tokens: number[]; score: number } {
  const winner = keepBest(1);
  const grow = (beam: Entry[], left: number): void => {
    const next = keepBest(k);
    for (const { sequence, log } of beam) {
      step(sequence).forEach((each, token) => next.offer({ sequence: [...sequence, token], log: log + each }));
    }
    const going: Entry[] = [];
    for (const entry of next.entries) {
      const isDone = left === 1 || entry.sequence[entry.sequence.length - 1] === eos;
      if (!isDone) going.push(entry);
      // The sequence has bos in front, which is not counted.
      else winner.offer({ ...entry, log: entry.log * (entry.sequence.length - 1) ** -alpha });
    }
    if (going.length > 0) grow(going, left - 1);
  };
  grow([{ sequence: [bos], log: 0 }], maxLen);
  const [{ sequence, log }] = winner.entries as [Entry];
  return { tokens: sequence.slice(1), score: log };
}

function keepBest(size: number): { entries: Entry[]; offer: (entry: Entry) => void } {
  const entries: Entry[] = [];
  const offer = (entry: Entry): void => {
    const place = entries.findIndex((other) => isBetter(entry, other));
    if (place >= 0) entries.splice(place, 0, entry);
    else entries.push(entry);
    if (entries.length > size) entries.pop();
  };
  return { entries, offer };
}

function isBetter(one: Entry, other: Entry): boolean {
  if (one.log !== other.log) return one.log > other.log;
  const at = one.sequence.findIndex((token, index) => token !== other.sequence[index]);
  return at >= 0 && one.sequence[at]! < other.sequence[at]!;
}
