/**
 * A uniform number on [0, 1) that depends on nothing but its three arguments (MurmurHash3’s finaliser over them): the same
 * card draws alike at every retention, so that differences between retentions are not luck.
 */
export function drawFor(seed: number, card: number, turn: number): number {
  let word = seed ^ Math.imul(card + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return ((word ^ (word >>> 16)) >>> 0) / 4294967296;
}
