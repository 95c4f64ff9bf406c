/** All pairs in one list, sorted once; whoever comes first and is free is matched. */
export function matchAnchors(anchors: number[][], gt: number[][], thr: number): number[] {
  const pairs = anchors
    .flatMap((anchor, a) => gt.map((truth, g) => ({ a, g, overlap: iou(anchor, truth) })))
    .sort((one, other) => other.overlap - one.overlap || one.a - other.a || one.g - other.g);
  const truthOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, g } of pairs) {
    if (truthOf.has(a) || taken.has(g)) continue;
    truthOf.set(a, g);
    taken.add(g);
  }
  for (const { a, g, overlap } of pairs) {
    if (!truthOf.has(a) && overlap >= thr) truthOf.set(a, g);
  }
  return anchors.map((_, a) => truthOf.get(a) ?? -1);
}

export function encode(anchors: number[][], boxes: number[][]): number[][] {
  return anchors.map((anchor, index) => {
    const box = boxes[index]!;
    return [0, 1, 2, 3].map((at) => {
      const [low, high] = at % 2 === 0 ? [0, 2] : [1, 3];
      const [size, wanted] = [anchor[high]! - anchor[low]!, box[high]! - box[low]!];
      // Twice the distance of the centres, over twice a tenth of the size.
      if (at < 2) return ((box[low]! + box[high]! - anchor[low]! - anchor[high]!) * 5) / size;
      return 5 * (Math.log(wanted) - Math.log(size));
    });
  });
}

export function decode(anchors: number[][], t: number[][]): number[][] {
  const along = (low: number, high: number, move: number, stretch: number): [number, number] => {
    const size = high - low;
    const middle = low + size * (0.5 + move / 10);
    const half = (size * Math.exp(stretch / 5)) / 2;
    return [middle - half, middle + half];
  };
  return anchors.map(([x1, y1, x2, y2], index) => {
    const [tx, ty, tw, th] = t[index]!;
    const [left, right] = along(x1!, x2!, tx!, tw!);
    const [top, bottom] = along(y1!, y2!, ty!, th!);
    return [left, top, right, bottom];
  });
}

function iou(a: number[], b: number[]): number {
  const area = (box: number[]): number => (box[2]! - box[0]!) * (box[3]! - box[1]!);
  const w = Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!);
  const h = Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (area(a) + area(b) - w * h);
}
