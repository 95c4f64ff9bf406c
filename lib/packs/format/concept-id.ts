/** `concept` as written in a pack, or `pack/concept`, as a full id. */
export function fullConceptId(written: string, pack: string): string {
  return written.includes('/') ? written : `${pack}/${written}`;
}
