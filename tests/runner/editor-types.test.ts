import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleMethods } from '#lib/runner/console/console-methods.ts';

/** What browsers have besides the standard, and nobody need complete. */
const BESIDES = new Set(['profile', 'profileEnd', 'timeStamp']);

let files: Readonly<Record<string, string>>;
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/bundle-types.mjs']);
  files = JSON.parse(readFileSync('public/judge/tensor-types.json', 'utf8')) as typeof files;
});

describe('the types that the editor completes from', () => {
  it('have the operations, and none of what no exercise may use', () => {
    const exported = files['file:///node_modules/@tensorflow/tfjs-core/dist/base.d.ts']!.split('\n')
      .filter((line) => line.startsWith('export'))
      .join('\n');
    expect(exported).toContain("export * from './ops/ops';");
    expect(exported).toContain("export * from './globals';");
    expect(exported).toMatch(/\butil\b/);
    expect(exported).not.toMatch(
      /kernel|backend_|KernelBackend|grad\b|Optimizer|train|Environment|browser,|\bio\b|test_util/,
    );
  });

  it('have every method that the console has', () => {
    const known = [...files['file:///globals.d.ts']!.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name!);
    const methods = consoleMethods({ isOpen: () => false, line: () => undefined, now: () => 0 });
    expect(known.toSorted()).toEqual(
      Object.keys(methods)
        .filter((name) => !BESIDES.has(name))
        .toSorted(),
    );
  });
});
