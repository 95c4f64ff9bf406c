import { expect, it } from 'vitest';
import { runWorld } from '#tests/support/kill/run-world.ts';
import { routesProgram } from '#tests/support/kill/server-process.ts';

// `npm run test:kill` runs a thousand histories, of these seeds and more.
it.concurrent.each([1, 2, 3, 4])(
  'ten histories of reviews over HTTP, with the server killed in each: every event is there once (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const { problem, tally } = await runWorld(await routesProgram(), seed);
    if (problem) throw problem;
    expect(tally.kills).toBeGreaterThanOrEqual(tally.histories);
  },
);
