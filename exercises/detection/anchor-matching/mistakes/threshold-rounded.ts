type Box = [number, number, number, number];

/** Offsets are divided by these, so that all four vary by about as much. */
const CENTRE = 0.1;
const SIZE = 0.2;

export function matchAnchors(anchors: number[][], gt: number[][], thr: number): number[] {
  const overlaps = anchors.map((anchor) => gt.map((truth) => iou(anchor, truth)));
  const assigned = anchors.map(() => -1);
  const open = new Set(gt.keys());
  while (open.size > 0 && assigned.includes(-1)) {
    const { anchor, truth } = largestLeft(overlaps, assigned, open);
    assigned[anchor] = truth;
    open.delete(truth);
  }
  return assigned.map((truth, anchor) => (truth >= 0 ? truth : bestTruth(overlaps[anchor]!, thr)));
}

export function encode(anchors: number[][], boxes: number[][]): number[][] {
  return anchors.map((anchor, index) => {
    const [a, b] = [centred(anchor), centred(boxes[index]!)];
    return [
      (b.x - a.x) / (CENTRE * a.width),
      (b.y - a.y) / (CENTRE * a.height),
      Math.log(b.width / a.width) / SIZE,
      Math.log(b.height / a.height) / SIZE,
    ];
  });
}

export function decode(anchors: number[][], t: number[][]): number[][] {
  return anchors.map((anchor, index) => {
    const a = centred(anchor);
    const [tx, ty, tw, th] = t[index] as Box;
    const x = a.x + CENTRE * tx * a.width;
    const y = a.y + CENTRE * ty * a.height;
    const width = a.width * Math.exp(SIZE * tw);
    const height = a.height * Math.exp(SIZE * th);
    return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  });
}

/** Of anchors and truths that have no partner yet, the pair with the largest overlap; the first of equal ones. */
function largestLeft(overlaps: number[][], assigned: number[], open: Set<number>): { anchor: number; truth: number } {
  let best = { anchor: -1, truth: -1, overlap: -1 };
  overlaps.forEach((row, anchor) => {
    row.forEach((overlap, truth) => {
      if (assigned[anchor] === -1 && open.has(truth) && overlap > best.overlap) best = { anchor, truth, overlap };
    });
  });
  return best;
}

function bestTruth(row: number[], thr: number): number {
  const best = row.indexOf(Math.max(...row));
  return best >= 0 && Math.round(100 * row[best]!) / 100 >= thr ? best : -1;
}

function centred(box: number[]): { x: number; y: number; width: number; height: number } {
  const [x1, y1, x2, y2] = box as Box;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: x2 - x1, height: y2 - y1 };
}

function iou(one: number[], other: number[]): number {
  const [ax1, ay1, ax2, ay2] = one as Box;
  const [bx1, by1, bx2, by2] = other as Box;
  const width = Math.max(0, Math.min(ax2, bx2) - Math.max(ax1, bx1));
  const height = Math.max(0, Math.min(ay2, by2) - Math.max(ay1, by1));
  const intersection = width * height;
  return intersection / ((ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - intersection);
}
