import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a test file writes that changes what others of its realm would see, or that starts a process of its own (esbuild). */
const CHANGES_ITS_REALM =
  /\bvi\.(?:mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers|setSystemTime)\b|\bglobalThis\b|\bprocess\.(?:env|chdir|on)\b|@vitest-environment|\bindexeddb\b|\bexactEngine\b/iu;

/**
 * Tests of lib/ that leave their realm as they found it: they share one a worker, so that what they import is evaluated once
 * and not once for each file, which took more time than the tests.
 */
const sharing = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/u.test(name))
  .map((name) => `lib/${name.replaceAll('\\', '/')}`)
  .filter((file) => !CHANGES_ITS_REALM.test(readFileSync(join(root, file), 'utf8')));

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // For a test that hangs; a machine with much to do takes ten times as long as a quiet one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Left to itself vitest keeps one core free: that is half of a machine with two.
    maxWorkers: availableParallelism(),
    // TensorFlow.js’s modules import folders, which Node does not resolve.
    server: { deps: { inline: [/@tensorflow/] } },
    projects: [
      { extends: true, test: { name: 'shared', include: sharing, pool: 'threads', isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**', '.next*/**', ...sharing],
        },
      },
    ],
  },
});
