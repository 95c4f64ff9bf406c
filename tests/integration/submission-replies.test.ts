import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { readServerReply } from '#app/_client/server-reply.ts';
import { routesProgram, ServerProcess } from '#tests/support/kill/server-process.ts';

let server: ServerProcess;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-submissions-'));
  server = new ServerProcess(await routesProgram(), folder, join('tests', 'packs', 'broken', '_sound'));
  await server.start();
}, 120_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const ID = '20000000-0000-4000-8000-000000000001';
const submission = {
  id: ID,
  exerciseId: 'work/double',
  at: Date.UTC(2026, 0, 1),
  source: 'export const one = 1;',
  report: {
    version: 1,
    exercise: 'work/double',
    verdict: 'pass',
    lanes: [{ lane: 'exact', backend: 'cpu', precision: 'float64', adapter: null, fallback: null }],
    checks: [],
    diagnosis: null,
    cost: [],
    seed: 1,
    tookMillis: 9,
    console: [],
  },
};
async function post(body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/api/submissions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const json = (await response.json()) as Readonly<Record<string, unknown>>;
  return { status: response.status, json, results: readServerReply(json)?.results ?? null };
}

describe('the answer to a submission says of its id what became of it', () => {
  it('recorded, then a duplicate; older clients find what they know', async () => {
    const first = await post(submission);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({ status: 'recorded', submission: { id: ID, verdict: 'pass' } });
    expect(first.results).toEqual([{ id: ID, status: 'recorded', reason: null }]);
    const second = await post(submission);
    expect(second.status).toBe(200);
    expect(second.results).toEqual([{ id: ID, status: 'duplicate', reason: null }]);
  });

  it.each([
    ['ahead', '018f3c3e-0000-7000-8000-00000000f00a', Date.now() + 3_600_000],
    ['behind', '018f3c3e-0000-7000-8000-00000000f00b', 5],
  ])('recorded, though the clock it was made by is far %s', async (_how, id, at) => {
    const reply = await post({ ...submission, id, at });
    expect(reply.results).toEqual([{ id, status: 'recorded', reason: null }]);
  });

  it.each([
    ['malformed', 400, { ...submission, source: 7 }],
    ['unknown-exercise', 404, { ...submission, exerciseId: 'work/none' }],
    ['id-taken', 409, { ...submission, source: 'another' }],
  ])('refused: %s', async (reason, status, body) => {
    const refused = await post(body);
    expect(refused.status).toBe(status);
    expect(refused.json).toHaveProperty('error.message');
    expect(refused.results).toEqual([{ id: ID, status: 'refused', reason }]);
  });

  it('recorded, of a newer program, whatever its form; sent again it is a duplicate, and the next backup has it', async () => {
    const newer = { version: 2, id: '018f3c3e-0000-7000-8000-00000000f00c', exerciseId: 'work/double', trace: ['a'] };
    const first = await post(newer);
    expect(first.status).toBe(201);
    expect(first.results).toEqual([{ id: newer.id, status: 'recorded', reason: null }]);
    expect((await post(newer)).results).toEqual([{ id: newer.id, status: 'duplicate', reason: null }]);
    const backup = unzipSync(new Uint8Array(await (await fetch(`${server.url}/api/export`)).arrayBuffer()));
    const { version, ...body } = newer;
    const lines = strFromU8(backup['sections/submissions.jsonl']!).split('\n');
    expect(lines.filter((line) => line.includes(newer.id)).map((line) => JSON.parse(line) as unknown)).toEqual([
      { kind: 'submission', version, body },
    ]);
  });

  it('nothing, where there is no id to speak of', async () => {
    const refused = await post({ ...submission, id: 7 });
    expect(refused.status).toBe(400);
    expect(refused.results).toBeNull();
  });
});
