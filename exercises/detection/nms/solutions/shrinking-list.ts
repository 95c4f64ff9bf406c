/** As in the textbook: the best box leaves the list for the result and takes along what it overlaps. */
export function nms(boxes: number[][], scores: number[], iouThr: number): number[] {
  return shrink(boxes, ranked(scores), (best, other) => iou(boxes[best]!, boxes[other]!) > iouThr);
}

/** Class after class, then merged by score. */
export function nmsPerClass(
  boxes: number[][],
  scores: number[],
  cls: number[],
  iouThr: number,
  scoreThr: number,
): number[] {
  const sure = ranked(scores).filter((index) => !(scores[index]! < scoreThr));
  const survivors = new Set<number>();
  for (const label of new Set(cls)) {
    const mine = sure.filter((index) => cls[index] === label);
    for (const index of shrink(boxes, mine, (best, other) => iou(boxes[best]!, boxes[other]!) > iouThr)) {
      survivors.add(index);
    }
  }
  return sure.filter((index) => survivors.has(index));
}

function shrink(boxes: number[][], order: number[], suppresses: (best: number, other: number) => boolean): number[] {
  const result: number[] = [];
  let waiting = order;
  while (waiting.length > 0) {
    const [best, ...rest] = waiting as [number, ...number[]];
    result.push(best);
    waiting = rest.filter((other) => !suppresses(best, other));
  }
  return result;
}

function ranked(scores: number[]): number[] {
  return Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

function iou(a: number[], b: number[]): number {
  const area = (box: number[]): number => (box[2]! - box[0]!) * (box[3]! - box[1]!);
  const w = Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!);
  const h = Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (area(a) + area(b) - w * h);
}
