// npm run check: every gate, one after the other; all are run even when one fails, and the last lines say which did.
import { build, bundleJudge, generate, install } from './steps/prepare.mjs';
import { attempt } from './steps/run.mjs';

install();
generate();
bundleJudge();

/** @type {[name: string, command: string, args: string[]][]} */
const GATES = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint and room law', 'oxlint', ['--type-aware']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the pure rooms', 'tsc', ['-p', 'tsconfig.pure.json']],
  ['dead code', 'knip', []],
  ['unit tests', 'vitest', ['run', '--config', 'tests/vitest.config.ts']],
  ['packs', 'tsx', ['scripts/check-packs.ts']],
  ['schemas of packs', 'tsx', ['scripts/write-schemas.ts', '--check']],
  ['database schema', 'tsx', ['scripts/check-schema.ts']],
];

/** @type {string[]} */
const failures = [];
for (const [name, command, args] of GATES) {
  console.log(`\n── ${name}`);
  const { status } = attempt(command, args);
  console.log(status === 0 ? `✓ ${name}` : `✗ ${name}`);
  if (status !== 0) failures.push(name);
}
console.log('\n── build');
build();
console.log('✓ build');

if (failures.length > 0) {
  console.error(`\n${failures.length} of ${GATES.length + 1} gates failed: ${failures.join(', ')}.`);
  process.exit(1);
}
console.log(`\nAll ${GATES.length + 1} gates passed.`);
