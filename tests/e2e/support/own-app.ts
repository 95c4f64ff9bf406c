import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startApp, type AppProcess } from './app-process.ts';

/** An app whose database nobody else writes to, and which can be killed and started again. */
export type OwnApp = {
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Serves the same database again, on the same port. */
  readonly restart: () => Promise<void>;
};

/** Tests that need an untouched learner get `ownApp`. */
export const test = base.extend<{ ownApp: OwnApp }>({
  ownApp: async ({ baseURL }, use) => {
    const port = Number(new URL(baseURL!).port) + 100;
    const dataDir = mkdtempSync(join(tmpdir(), 'gradus-e2e-'));
    let running: AppProcess = await startApp(port, dataDir);
    await use({
      url: running.url,
      kill: () => running.kill(),
      restart: async () => {
        running = await startApp(port, dataDir);
      },
    });
    await running.kill();
    rmSync(dataDir, { recursive: true, force: true });
  },
});
