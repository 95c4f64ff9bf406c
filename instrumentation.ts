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
