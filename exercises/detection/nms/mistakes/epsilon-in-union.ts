type Box = [number, number, number, number];

export function nms(boxes: number[][], scores: number[], iouThr: number): number[] {
  const kept: number[] = [];
  for (const index of byFallingScore(scores)) {
    if (kept.every((other) => iou(boxes[other]!, boxes[index]!) <= iouThr)) kept.push(index);
  }
  return kept;
}

export function nmsPerClass(
  boxes: number[][],
  scores: number[],
  cls: number[],
  iouThr: number,
  scoreThr: number,
): number[] {
  const kept: number[] = [];
  for (const index of byFallingScore(scores).filter((each) => scores[each]! >= scoreThr)) {
    const rivals = kept.filter((other) => cls[other] === cls[index]);
    if (rivals.every((other) => iou(boxes[other]!, boxes[index]!) <= iouThr)) kept.push(index);
  }
  return kept;
}

/** Sorting is stable, so that of equal scores the lower index comes first. */
function byFallingScore(scores: number[]): number[] {
  return scores.map((_, index) => index).sort((one, other) => scores[other]! - scores[one]!);
}

function iou(one: number[], other: number[]): number {
  const [ax1, ay1, ax2, ay2] = one as Box;
  const [bx1, by1, bx2, by2] = other as Box;
  const width = Math.max(0, Math.min(ax2, bx2) - Math.max(ax1, bx1));
  const height = Math.max(0, Math.min(ay2, by2) - Math.max(ay1, by1));
  const intersection = width * height;
  const union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - intersection;
  return intersection / (union + 1e-6);
}
