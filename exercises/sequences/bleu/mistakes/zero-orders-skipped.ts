export function bleuD2l(pred: string[], label: string[], k: number): number {
  let score = brevity(pred.length, label.length);
  for (let n = 1; n <= k; n += 1) {
    const { matched, total } = matches(pred, [label], n);
    if (matched > 0) score *= precision(matched, total) ** (1 / 2 ** n);
  }
  return score;
}

export function bleu4(preds: string[][], refs: string[][][]): number {
  const length = sum(preds.map((pred) => pred.length));
  const wanted = sum(preds.map((pred, index) => closestLength(pred.length, refs[index]!)));
  let score = brevity(length, wanted);
  for (const n of [1, 2, 3, 4]) {
    const counts = preds.map((pred, index) => matches(pred, refs[index]!, n));
    const matched = sum(counts.map((each) => each.matched));
    const total = sum(counts.map((each) => each.total));
    if (matched > 0) score *= precision(matched, total) ** (1 / 4);
  }
  return score;
}

/** Only what is too short is punished. */
function brevity(length: number, wanted: number): number {
  return length === 0 ? 0 : Math.exp(Math.min(0, 1 - wanted / length));
}

function precision(matched: number, total: number): number {
  return total === 0 ? 0 : matched / total;
}

/** How many n-grams a sentence has, and how many of them the references grant: each as often as in one of them at most. */
function matches(sentence: string[], references: string[][], n: number): { matched: number; total: number } {
  const found = nGrams(sentence, n);
  const granted = references.map((reference) => nGrams(reference, n));
  let matched = 0;
  let total = 0;
  for (const [gram, count] of found) {
    matched += Math.min(count, Math.max(0, ...granted.map((each) => each.get(gram) ?? 0)));
    total += count;
  }
  return { matched, total };
}

function nGrams(sentence: string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + n <= sentence.length; start += 1) {
    const gram = sentence.slice(start, start + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function closestLength(length: number, references: string[][]): number {
  const lengths = references.map((reference) => reference.length).sort((one, other) => one - other);
  return lengths.reduce((best, each) => (Math.abs(each - length) < Math.abs(best - length) ? each : best));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
