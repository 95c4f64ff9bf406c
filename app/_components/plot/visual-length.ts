/** How many Latin letters wide a text is; Chinese characters are twice as wide. */
export function visualLength(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1.8 : 1), 0);
}
