import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { run } from './run.mjs';

/** Where Next puts its build. */
export const DIST_DIR = process.env.GRADUS_DIST_DIR ?? '.next';

/** Installs dependencies when the lockfile has changed since they were installed, or when they are gone. */
export function install() {
  step('Dependencies', join('node_modules', '.gradus-installed'), ['package.json', 'package-lock.json'], () => {
    // Not `npm ci`: it refuses a lockfile without the optional packages of other platforms, and which of those can be
    // locked depends on the registry at hand. `--no-save` follows the lockfile and leaves it as it is.
    run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

/** Makes the database client from the schema. */
export function generate() {
  if (!existsSync(join('lib', 'db', 'generated'))) rmSync(stamp('generated'), { force: true });
  step('Database client', stamp('generated'), ['prisma/schema.prisma', 'package-lock.json', 'prisma.config.ts'], () => {
    run('prisma', ['generate', '--no-hints']);
  });
}

/** Bundles the judge and the sandbox; it looks itself for what has changed. */
export function bundleJudge() {
  run('tsx', ['scripts/bundle-judge.ts']);
  bundleTypes();
}

/** Gathers the tensor library's types for the editor. */
function bundleTypes() {
  if (!existsSync(join('public', 'judge', 'tensor-types.json'))) rmSync(stamp('tensor-types'), { force: true });
  step('Types for the editor', stamp('tensor-types'), ['scripts/bundle-types.mjs', 'package-lock.json'], () => {
    run('node', ['scripts/bundle-types.mjs']);
  });
}

/** Builds the app for production. */
export function build() {
  if (!existsSync(join(DIST_DIR, 'BUILD_ID'))) rmSync(stamp(`build-${DIST_DIR}`), { force: true });
  const sources = [
    'app',
    'lib',
    'public',
    'proxy.ts',
    'instrumentation.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
    'prisma/schema.prisma',
  ];
  step('Build', stamp(`build-${DIST_DIR}`), sources, () => {
    run('tsx', ['scripts/steps/bundle-reader.ts']);
    run('next', ['build']);
  });
}

/** Applies the migrations that the database does not have yet. */
export function migrate() {
  run('tsx', ['scripts/migrate.ts']);
}

function step(title, stampFile, inputs, action) {
  const print = fingerprint(inputs);
  if (isDone(stampFile, print)) return;
  console.log(`• ${title} …`);
  const began = Date.now();
  action();
  markDone(stampFile, print);
  console.log(`✓ ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

function stamp(name) {
  return join('.gradus', 'stamps', name);
}
