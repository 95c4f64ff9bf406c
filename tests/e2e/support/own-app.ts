import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startApp, type AppProcess } from './app-process.ts';
import { emptyDatabase } from './empty-database.ts';
import { freePort } from './free-port.ts';

/** The app, and the power over it. */
export type OwnApp = {
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Serves the same database again, on the same port. */
  readonly restart: () => Promise<void>;
};

/**
 * One app for all tests, started once for each of Playwright’s workers, on its port. Tests that need an untouched learner
 * ask for `ownApp`: the database is emptied before them, and what they killed is started again after them. The others
 * find what those before them left.
 */
export const test = base.extend<{ ownApp: OwnApp }, { server: Server }>({
  server: [
    // Playwright takes the names of what is asked for from here.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { project, parallelIndex }) => {
      const server = new Server(await freePort(Number(new URL(project.use.baseURL!).port) + parallelIndex));
      await server.start();
      await use(server);
      await server.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
  ownApp: async ({ server }, use) => {
    await server.forget();
    await use({ url: server.url, kill: () => server.kill(), restart: () => server.start() });
    await server.start();
  },
});

class Server {
  readonly url: string;
  readonly #port: number;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'gradus-e2e-'));
  #running: AppProcess | null = null;

  constructor(port: number) {
    this.#port = port;
    this.url = `http://localhost:${port}`;
  }

  /** Serves; does nothing where it does already. */
  async start(): Promise<void> {
    this.#running ??= await startApp(this.#port, this.#dataDir);
  }

  async kill(): Promise<void> {
    await this.#running?.kill();
    this.#running = null;
  }

  /** Forgets all learners. What the pages of the test before had sent is written first: it is answered in turn. */
  async forget(): Promise<void> {
    await fetch(`${this.url}/api/health`);
    emptyDatabase(join(this.#dataDir, 'gradus.db'));
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
