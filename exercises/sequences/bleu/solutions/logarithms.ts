/** Words become numbers and n-grams digits of a number; the score is the exponential of a weighted sum of logarithms. */
export function bleuD2l(pred: string[], label: string[], k: number): number {
  const [mine, theirs] = numbered([pred, label]) as [number[], number[]];
  const base = pred.length + label.length + 1;
  let log = brevityLog(pred.length, label.length);
  for (let n = 1; n <= k; n += 1) {
    const { matched, total } = clipped(gramCounts(mine, n, base), [gramCounts(theirs, n, base)]);
    log += Math.log(matched / Math.max(total, 1)) / 2 ** n;
  }
  return Math.exp(log);
}

export function bleu4(preds: string[][], refs: string[][][]): number {
  const totals = [1, 2, 3, 4].map(() => ({ matched: 0, total: 0 }));
  let length = 0;
  let wanted = 0;
  for (const [index, pred] of preds.entries()) {
    const references = refs[index]!;
    const [mine, ...theirs] = numbered([pred, ...references]) as [number[], ...number[][]];
    const base = 1 + pred.length + references.reduce((sum, each) => sum + each.length, 0);
    for (const [at, order] of totals.entries()) {
      const counts = clipped(
        gramCounts(mine, at + 1, base),
        theirs.map((each) => gramCounts(each, at + 1, base)),
      );
      order.matched += counts.matched;
      order.total += counts.total;
    }
    length += pred.length;
    // A quarter of a word makes the shorter of two that are equally far the nearer one.
    const distance = (each: string[]): number => Math.abs(each.length - pred.length + 0.25);
    wanted += references.reduce((best, each) => (distance(each) < distance(best) ? each : best)).length;
  }
  const logs = totals.map(({ matched, total }) => Math.log(matched / Math.max(total, 1)));
  return Math.exp(brevityLog(length, wanted) + logs.reduce((sum, each) => sum + each, 0) / 4);
}

function brevityLog(length: number, wanted: number): number {
  if (length === 0) return -Infinity;
  return length >= wanted ? 0 : 1 - wanted / length;
}

function numbered(sentences: string[][]): number[][] {
  const numbers = new Map<string, number>();
  return sentences.map((sentence) =>
    sentence.map((word) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      return numbers.get(word)!;
    }),
  );
}

function gramCounts(words: number[], n: number, base: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let end = n; end <= words.length; end += 1) {
    const gram = words.slice(end - n, end).reduce((code, word) => code * base + word, 0);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function clipped(mine: Map<number, number>, theirs: Map<number, number>[]): { matched: number; total: number } {
  let [matched, total] = [0, 0];
  mine.forEach((count, gram) => {
    const most = theirs.reduce((best, each) => Math.max(best, each.get(gram) ?? 0), 0);
    matched += Math.min(count, most);
    total += count;
  });
  return { matched, total };
}
