import { databaseProbe } from '#lib/database-probe.ts';

/** Runs once, before the server answers anybody. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { straightenRequests } = await import('#lib/access/straighten-requests.ts');
  const { readNetwork } = await import('#lib/access/network.ts');
  straightenRequests(readNetwork(process.env));
  const { databaseProblem, readAhead, studyContext } = await import('#lib/server.ts');
  const { getSettings } = await import('#lib/study/settings/settings.ts');
  const { localLearner } = await import('#lib/auth/learner.ts');
  await readAhead();
  databaseProbe.ask = async () => {
    try {
      await getSettings(studyContext({ learnerId: localLearner(), zone: 'UTC' }));
      return true;
    } catch (error) {
      return databaseProblem(error) === null;
    }
  };
}

/** What Next calls when a page or a route fails on the server. */
export async function onRequestError(
  error: unknown,
  request: { readonly path: string },
  context: { readonly routePath: string },
): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { rememberError } = await import('#lib/recent-errors.ts');
  const { digest = null } = (error ?? {}) as { readonly digest?: string | null };
  // The route, not the address: what is asked behind it may be of the learner.
  rememberError(error, context.routePath || new URL(request.path, 'http://here').pathname, digest);
}
