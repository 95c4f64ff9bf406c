import { knownCardId } from '#lib/base/card-id.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, type Line } from '#app/_client/lines.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { aProfile } from '#tests/support/events.ts';
import { routesProgram, ServerProcess } from '#tests/support/kill/server-process.ts';
import { logsOf, TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

// Over HTTP, to the app’s own handler in a process of its own: a request that is aborted ends its fit.
const PROPOSAL = { cause: 'asked', fitted: 'all', trial: TRUE_WEIGHTS, weights: TRUE_WEIGHTS };
const COPIES = 4;
const folder = temporaryFolder();
const database = openMigrated(join(folder.path, 'gradus.db'));
const stores = databaseStores(database);
let server: ServerProcess;

beforeAll(async () => {
  await stores.learners.create(aProfile({ createdAt: Date.UTC(2024, 0, 1) }), DEFAULT_PARAMETERS);
  const logs = logsOf({ cards: 600, days: 200 });
  for (let copy = 0; copy < COPIES; copy += 1) {
    const append = logs.flat().map((event): ReviewEvent => ({
      ...event,
      id: event.id.replace(/^./u, String(copy)),
      cardId: knownCardId(`${event.cardId}-${copy}`),
      presetRevision: 'local/default/1',
    }));
    await stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => {
      return { append, snapshots: new Map(), tallies: new Map() };
    });
  }
  server = new ServerProcess(await routesProgram(), folder.path, join('tests', 'packs', 'broken', '_sound'));
  await server.start();
});

afterAll(async () => {
  await server.kill();
  await database.close();
  folder.remove();
});

function askForFit(signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.url}/api/memory-model/fits`, {
    method: 'POST',
    headers,
    body: JSON.stringify(PROPOSAL),
    signal,
  });
}

async function threads(): Promise<number> {
  return (await (await fetch(`${server.url}/threads`)).json()) as number;
}

const weightsInForce = async () => (await stores.learners.find('local'))?.revisions.at(-1)?.parameters.weights;

test.each([
  { when: 'before a word is said', lines: 0 },
  { when: 'when it has told how far it is', lines: 1 },
])('a request that is aborted $when ends the thread, and nothing is adopted or kept', async ({ lines }) => {
  const calledOff = new AbortController();
  const response = await askForFit(calledOff.signal);
  expect(response.status).toBe(200);
  const said = linesOf<Line<FitRecord>>(response);
  expect(await threads()).toBe(1);
  for (let line = 0; line < lines; line += 1) expect((await said.next()).value).toHaveProperty('percent');
  calledOff.abort();
  await expect.poll(threads, { timeout: 30_000 }).toBe(0);
  expect(await stores.fits.latest('local', 9)).toEqual([]);
  expect(await weightsInForce()).toEqual(DEFAULT_PARAMETERS.weights);
});

test('who stays on the line has it judged, adopted and kept, once', async () => {
  const said: Line<FitRecord>[] = [];
  for await (const line of linesOf<Line<FitRecord>>(await askForFit(new AbortController().signal))) said.push(line);
  expect(said.at(-1)).toMatchObject({ value: { reason: 'better', after: TRUE_WEIGHTS } });
  await expect.poll(threads, { timeout: 30_000 }).toBe(0);
  expect((await stores.fits.latest('local', 9)).map(({ number, reason }) => [number, reason])).toEqual([[1, 'better']]);
  expect(await weightsInForce()).toEqual(TRUE_WEIGHTS);
});
