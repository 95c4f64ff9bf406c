import { beforeAll, expect, it } from 'vitest';
import { HISTORIES_OF_WORLD, runWorld } from '#tests/support/kill/run-world.ts';
import { routesProgram, type ServerProgram } from '#tests/support/kill/server-process.ts';

let program: ServerProgram;
beforeAll(async () => {
  program = await routesProgram();
});

// `npm run test:kill` runs a thousand histories, of these seeds and more.
it.concurrent.each([1, 2, 3])(
  'ten histories of reviews and quizzes over HTTP, the server killed in each: every event is there once (seed %i)',
  { timeout: 900_000 },
  async (seed) => {
    const { problem, tally } = await runWorld(program, seed);
    if (problem) throw problem;
    expect(tally.histories).toBe(HISTORIES_OF_WORLD);
    expect(tally.kills).toBeGreaterThanOrEqual(HISTORIES_OF_WORLD);
  },
);
