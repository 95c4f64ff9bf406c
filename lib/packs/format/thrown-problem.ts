import type { Finding } from './problem.ts';

/** What a parser or a check threw, as a finding: a text that no limit has refused must still not take the others with it. */
export function thrownFinding(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const fix = 'make it shorter and flatter, or take away what was written last';
  return { code: 'unreadable', what: `this cannot be read (${message.slice(0, LONGEST)})`, fix };
}

const LONGEST = 200;
