/**
 * What a backend says that cannot give its numbers at once (`dataSync`, `arraySync`), only when they are waited for. Each
 * engine is a program of its own, so that it is known by its words.
 */
export const CANNOT_READ_AT_ONCE = 'This backend cannot be read at once (dataSync, arraySync).';

/** Whether an error is about that. */
export function cannotReadAtOnce(error: unknown): boolean {
  return error instanceof Error && error.message.includes(CANNOT_READ_AT_ONCE);
}
