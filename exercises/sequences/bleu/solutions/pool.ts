/** Every n-gram takes its match out of a pool; what is no longer there cannot be matched again. */
export function bleuD2l(pred: string[], label: string[], k: number): number {
  const orders = Array.from({ length: k }, (_, index) => index + 1);
  const precisions = orders.map((n) => {
    const grams = gramsOf(pred, n);
    return grams.length === 0 ? 0 : taken(grams, gramsOf(label, n)) / grams.length;
  });
  if (precisions.includes(0)) return 0;
  const penalty = pred.length < label.length ? Math.exp((pred.length - label.length) / pred.length) : 1;
  return precisions.reduceRight((score, p) => Math.sqrt(p * score), 1) * penalty;
}

export function bleu4(preds: string[][], refs: string[][][]): number {
  let [length, wanted] = [0, 0];
  const matched = [0, 0, 0, 0];
  const total = [0, 0, 0, 0];
  preds.forEach((pred, index) => {
    const references = refs[index]!;
    length += pred.length;
    const distance = Math.min(...references.map((each) => Math.abs(each.length - pred.length)));
    wanted += references.some((each) => each.length === pred.length - distance)
      ? pred.length - distance
      : pred.length + distance;
    for (let n = 1; n <= 4; n += 1) {
      const grams = gramsOf(pred, n);
      matched[n - 1]! += taken(grams, poolOf(references.map((each) => gramsOf(each, n))));
      total[n - 1]! += grams.length;
    }
  });
  if (matched.includes(0)) return 0;
  const product = matched.reduce((score, count, index) => (score * count) / total[index]!, 1);
  return Math.sqrt(Math.sqrt(product)) * (length < wanted ? Math.exp(1 - wanted / length) : 1);
}

function gramsOf(sentence: string[], n: number): string[] {
  return sentence.slice(n - 1).map((_, start) => JSON.stringify(sentence.slice(start, start + n)));
}

/** Each n-gram as often as in the reference that has it most often. */
function poolOf(lists: string[][]): string[] {
  return lists.reduce((pool, list) => {
    const left = pool.slice();
    const extra = list.filter((gram) => {
      const at = left.indexOf(gram);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return [...pool, ...extra];
  }, []);
}

function taken(grams: string[], pool: string[]): number {
  const left = pool.slice();
  return grams.filter((gram) => {
    const at = left.indexOf(gram);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
