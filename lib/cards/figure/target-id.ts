/** How a part of a mark is called where it can be clicked: a cell by row and column, a bar or an item by its number. */
export function partId(mark: string, ...place: readonly number[]): string {
  return `${mark}:${place.join(',')}`;
}
