import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**', '.next*/**'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left to itself vitest keeps one core free: that is half of a machine with two.
    maxWorkers: availableParallelism(),
    // TensorFlow.js’s modules import folders, which Node does not resolve.
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
