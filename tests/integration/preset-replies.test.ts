import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routesProgram, ServerProcess } from '#tests/support/kill/server-process.ts';

let server: ServerProcess;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-presets-'));
  server = new ServerProcess(await routesProgram(), folder, join('tests', 'packs', 'broken', '_sound'));
  await server.start();
}, 120_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function post(body: unknown, language = 'en') {
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  const asked = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${server.url}/api/presets`, asked);
  return { status: response.status, json: (await response.json()) as unknown };
}

it.each([
  ['and nothing else', {}],
  ['and packs', { packs: ['content/first'] }],
])('a preset that is not there, %s, is refused by its name in words', async (_what, more) => {
  const refused = await post({ name: 'ghost', ...more });
  expect(refused.status).toBe(404);
  const said = { code: 'request.unknownPreset', message: 'There is no preset “ghost”.' };
  expect(refused.json).toMatchObject({ error: { ...said, fix: expect.stringMatching(/./) as unknown } });
  expect((await post({ name: 'default' })).json).toMatchObject([{ name: 'default' }]);
});

it('with changes, be they none, it is made, and takes the packs', async () => {
  const made = await post({ name: 'strict', changes: {}, packs: ['content/first'] });
  expect(made.status).toBe(200);
  expect(made.json).toMatchObject([{ name: 'default' }, { name: 'strict', packs: ['content/first'] }]);
  expect((await post({ name: 'strict', packs: [] })).status).toBe(200);
});
