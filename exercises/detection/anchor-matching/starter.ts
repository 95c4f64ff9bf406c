/** For each anchor the index of its truth, or −1 for background. */
export function matchAnchors(anchors: number[][], gt: number[][], thr: number): number[] {
  // First every truth gets an anchor of its own, the largest IoU first; then the anchors that are left.
  return anchors.map(() => -1);
}

/** The offsets from each anchor to its box. */
export function encode(anchors: number[][], boxes: number[][]): number[][] {
  // Centres and sizes first.
  return anchors.map(() => [0, 0, 0, 0]);
}

/** The box that each offset leads to from its anchor. */
export function decode(anchors: number[][], t: number[][]): number[][] {
  return anchors.map((anchor) => anchor.slice());
}
