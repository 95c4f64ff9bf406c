import { createChromiumRunner } from './chromium/chromium-runner.ts';
import { createNodeRunner } from './node/node-runner.ts';
import type { Runner, RunnerQuestion } from './runner.ts';

/**
 * Judges right code against exercises of any pack: those of the repository in Node, which is quick, those of others in
 * Chromium. Each starts with its first question. `sharesSandboxes`: as createNodeRunner means it.
 */
export function createFittingRunner(options: { readonly sharesSandboxes?: boolean } = {}): Runner {
  let quick: Promise<Runner> | null = null;
  let closed: Promise<Runner> | null = null;
  const fitting = ({ judgeable }: RunnerQuestion): Promise<Runner> =>
    judgeable.foreign ? (closed ??= createChromiumRunner()) : (quick ??= createNodeRunner(options));
  return {
    run: async (question) => (await fitting(question)).run(question),
    runOnSeeds: async (question, seeds) => (await fitting(question)).runOnSeeds(question, seeds),
    close: async () => {
      for (const starting of [quick, closed]) {
        // One that did not start has been told to whoever asked it.
        await starting?.then(
          (runner) => runner.close(),
          () => undefined,
        );
      }
    },
  };
}
