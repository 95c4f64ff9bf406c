import { json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { toldError, withoutQuotes, type ToldError } from '#lib/base/told-error.ts';
import { environment } from '#lib/env.ts';
import { recentErrors } from '#lib/recent-errors.ts';
import { studyFacts, type StudyFacts } from '#lib/study/report/study-facts.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What the server knows of itself, for a report of a fault. */
export type ServerFacts = {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  /** Whole minutes since it was started. */
  readonly minutes: number;
  /** What is learnt and how; or why that cannot be said. */
  readonly study: StudyFacts | { readonly trouble: ToldError };
  /** Latest first. */
  readonly errors: readonly ToldError[];
};

/** Versions, packs, settings and the last errors of the server; with `?whole=1` also what the errors quote. */
export async function GET(request: Request): Promise<Response> {
  const whole = new URL(request.url).searchParams.get('whole');
  if (whole !== null && whole !== '1') return problem(400, 'request.malformed', { detail: 'whole' });
  const shown = (error: ToldError): ToldError => (whole === '1' ? error : withoutQuotes(error));
  const facts: ServerFacts = {
    version: environment().version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    minutes: Math.floor(process.uptime() / 60),
    study: await studyOf(request, shown),
    errors: recentErrors().map(shown),
  };
  return json(facts);
}

/** A database that cannot be used is what a report is about, and keeps nothing else from it. */
async function studyOf(request: Request, shown: (error: ToldError) => ToldError): Promise<ServerFacts['study']> {
  try {
    return await studyFacts(await asking(request));
  } catch (error) {
    return { trouble: shown(toldError(error, { at: Date.now(), where: 'settings' })) };
  }
}
