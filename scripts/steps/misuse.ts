/** Says what was wrong with how a script was called, and how it is called, and ends it with 2. */
export function misuse(message: string, usage: string): never {
  console.error(`✗ ${message}\n\n${usage}`);
  process.exit(2);
}

/** A whole number above 0 from the command line. */
export function countOption(name: string, text: string, usage: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  return misuse(`--${name} must be a whole number above 0, not “${text}”.`, usage);
}
