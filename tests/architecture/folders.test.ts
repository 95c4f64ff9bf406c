import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const MOST_FILES = 30;

it(`no folder of lib holds more than ${MOST_FILES} files beside each other`, () => {
  const files = execFileSync('git', ['ls-files', 'lib'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const counts = new Map<string, number>();
  for (const folder of files.map(dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  expect(counts.get('lib/base')).toBeGreaterThan(1);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});
