import { databaseProbe } from '#lib/database-probe.ts';

/** Runs once, before the server answers anybody. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { straightenRequests } = await import('#lib/access/straighten-requests.ts');
  straightenRequests();
  const { databaseProblem, gradus, readAhead } = await import('#lib/server.ts');
  await readAhead();
  databaseProbe.ask = async () => {
    try {
      await gradus().getSettings();
      return true;
    } catch (error) {
      return databaseProblem(error) === null;
    }
  };
}
