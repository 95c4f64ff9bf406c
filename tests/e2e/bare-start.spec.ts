import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startApp, type AppProcess } from './support/app-process.ts';

let app: AppProcess;
let port: number;
const folder = mkdtempSync(join(tmpdir(), 'gradus-bare-'));

// Playwright takes the names of what is asked for from here.
// oxlint-disable-next-line no-empty-pattern
test.beforeAll(async ({}, { project, parallelIndex }) => {
  port = Number(new URL(project.use.baseURL!).port) + 300 + parallelIndex;
  app = await startApp(port, folder, { isBare: true });
});
test.afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true });
});

const PATHS = ['/', '/api/export', '/judge/judge.js', '/icon.svg'];

/** What is answered at this address of the machine to whoever writes `host`. */
function statusAt(address: string, host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: address, port, path, headers: { host }, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('Next alone, which listens everywhere, still answers no host but ours', async () => {
  for (const path of PATHS) {
    expect(await statusAt('127.0.0.1', `evil.example:${port}`, path), path).toBe(421);
    // Whoever comes first is led to the welcome.
    expect(await statusAt('127.0.0.1', `localhost:${port}`, path), path).toBe(path === '/' ? 307 : 200);
  }
});

test('Next alone, which listens everywhere, answers no other machine, whatever host that writes', async () => {
  const outer = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  for (const { address } of outer) {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `${address}:${port}`]) {
      for (const path of PATHS) expect(await statusAt(address, host, path), `${address} ${host}${path}`).toBe(421);
    }
  }
});
