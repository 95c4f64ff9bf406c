/** Layer 7: a rejection may be repeated on fresh inputs, so often in all. */
export const ATTEMPTS = 3;
/** A rejection by more tolerances than this is no matter of chance: there is nothing to repeat. */
const CLOSE_CALL = 100;

/**
 * Whether a rejection is taken back: it was a close call, and every repetition is right. One good answer among bad ones
 * acquits nobody, since code can count its calls. `margin` is |difference|/tolerance, null where nothing was compared.
 */
export async function isTakenBack(
  margin: number | null,
  isRight: (attempt: number) => Promise<boolean>,
): Promise<boolean> {
  if (margin === null || margin > CLOSE_CALL) return false;
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) if (!(await isRight(attempt))) return false;
  return true;
}
