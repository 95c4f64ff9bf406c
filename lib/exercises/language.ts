/** What submissions are written in. */
export type Language = 'typescript' | 'python';

/** All of them, the one that every exercise has first. */
export const LANGUAGES: readonly Language[] = ['typescript', 'python'];
