/** The number that a size stands for: itself, or that of a dim. Throws where the regime has no such dim. */
export function sizeIn(dims: Readonly<Record<string, number>>, size: number | string): number {
  const number = typeof size === 'number' ? size : dims[size];
  if (number === undefined) throw new Error(`there is no dimension ${size} in this regime`);
  return number;
}
