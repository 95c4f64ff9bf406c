import { draftsHere } from '#app/_components/backup/drafts.ts';
import type { ServerFacts } from '#app/api/diagnostics/route.ts';
import { browserFacts } from './browser-facts.ts';

/** What goes into a report only where it is asked for. */
export type ReportWish = {
  /** What errors quote, which may be of cards. */
  readonly texts: boolean;
  /** The code of exercises that this browser keeps. */
  readonly code: boolean;
};

/** The text of a report: JSON that a person can read, and what could not be had named in it. */
export async function makeReport({ texts, code }: ReportWish): Promise<string> {
  const report = {
    format: 'gradus-report',
    version: 1,
    madeAt: new Date().toISOString(),
    server: await serverFacts(texts),
    browser: await browserFacts(texts),
    ...(code ? { code: draftsHere() } : {}),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A server that does not answer is a fact, too. */
async function serverFacts(isWhole: boolean): Promise<ServerFacts | { readonly trouble: string }> {
  try {
    const response = await fetch(`/api/diagnostics${isWhole ? '?whole=1' : ''}`, {
      signal: AbortSignal.timeout(8_000),
    });
    if (!response.ok) return { trouble: `answered ${response.status}` };
    return (await response.json()) as ServerFacts;
  } catch (error) {
    return { trouble: `no answer: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}
