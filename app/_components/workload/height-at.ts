/** The value at `x` on the line through these points, which are in the order of x; at the ends beyond them, null without any. */
export function heightAt(points: readonly (readonly [x: number, y: number])[], x: number): number | null {
  const after = points.findIndex(([at]) => at >= x);
  const [right, left] = [points[after === -1 ? points.length - 1 : after], points[Math.max(0, after - 1)]];
  if (!right || !left) return null;
  if (after <= 0 || right[0] === left[0]) return right[1];
  return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
}
