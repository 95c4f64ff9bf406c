/** Each position keeps its survivors’ tokens and parents only; sequences are read backwards at the end. */
export function beamSearch(
  step: (prefix: number[]) => number[],
  bos: number,
  eos: number,
  k: number,
  maxLen: number,
  alpha: number,
): { tokens: number[]; score: number } {
  type Node = { token: number; sum: number; length: number; parent: Node | null };
  const read = (node: Node | null): number[] => (node === null ? [] : [...read(node.parent), node.token]);
  const prefixOf = (node: Node | null): number[] => [bos, ...read(node)];

  // Parents stay in the order of their tokens, so that the order of candidates is the order of ties.
  let alive: (Node | null)[] = [null];
  const ended: Node[] = [];
  for (let length = 1; length <= maxLen && alive.length > 0; length += 1) {
    const rows = alive.map((parent) => step(prefixOf(parent)).map((each) => each + (parent?.sum ?? 0)));
    const width = rows[0]!.length;
    const flat = rows.flat();
    const chosen = [...flat.keys()].sort((a, b) => flat[b]! - flat[a]! || a - b).slice(0, k);
    const survivors = chosen
      .sort((a, b) => a - b)
      .map((at): Node => ({ token: at % width, sum: flat[at]!, length, parent: alive[Math.floor(at / width)]! }));
    ended.push(...survivors.filter(({ token }) => token === eos));
    alive = survivors.filter(({ token }) => token !== eos);
  }
  const results = [...ended, ...(alive as Node[])]
    .map((node) => ({ tokens: read(node), score: node.sum / Math.pow(node.length, alpha) }))
    .sort((one, other) => compareTokens(one.tokens, other.tokens));
  return results.reduce((best, each) => (each.score > best.score ? each : best));
}

function compareTokens(one: number[], other: number[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}
