/** Indices of the boxes that remain, best score first. */
export function nms(boxes: number[][], scores: number[], iouThr: number): number[] {
  // Go through the boxes by falling score. With which boxes is each of them compared?
  return scores.map((_, index) => index);
}

/** The same within each class, for boxes that score at least scoreThr. */
export function nmsPerClass(
  boxes: number[][],
  scores: number[],
  cls: number[],
  iouThr: number,
  scoreThr: number,
): number[] {
  return scores.map((_, index) => index);
}
