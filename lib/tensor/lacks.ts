/**
 * What a backend says that cannot give its numbers at once (`dataSync`, `arraySync`), only when they are waited for. Each
 * engine is a program of its own, so that it is known by its words.
 */
export const CANNOT_READ_AT_ONCE = 'This backend cannot be read at once (dataSync, arraySync).';

/** What a backend says that cannot compute with a tensor of no numbers. */
export const EMPTY_HERE = 'This backend cannot compute with an empty tensor.';

/** What a backend says whose device refused a program, so that its numbers are whatever their memory held before. */
export const REFUSED_PROGRAM = 'The device refused a program of this backend';

/** How TensorFlow.js, or a backend of ours, says that a backend cannot do what it is asked. */
const LACKS = [
  /Kernel '\w+' not registered/u,
  /for rank \d+ is not yet supported/u,
  ...[CANNOT_READ_AT_ONCE, EMPTY_HERE, REFUSED_PROGRAM].map((words) => new RegExp(literally(words), 'u')),
];

/** What a backend lacks, in its own words, by the message of an error; null where that is about something else. */
export function lackIn(message: string): string | null {
  for (const pattern of LACKS) {
    const said = pattern.exec(message);
    if (said) return said[0];
  }
  return null;
}

/** The same of something thrown. */
export function lackOf(error: unknown): string | null {
  return error instanceof Error ? lackIn(error.message) : null;
}

function literally(words: string): string {
  return words.replaceAll(/[.()]/gu, String.raw`\$&`);
}
