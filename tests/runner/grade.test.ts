import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleJudge } from '#scripts/bundle-judge.ts';

beforeAll(() => bundleJudge());

function grade(file: string, ...options: readonly string[]): string {
  const args = [
    '--import',
    'tsx',
    'scripts/grade.ts',
    'losses/softmax',
    file,
    '--lane',
    'exact',
    '--seed',
    '1',
    '--trusted',
    ...options,
  ];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

describe('npm run grade', { timeout: 180_000 }, () => {
  it('says of an error where it is and what was probably meant, and nothing of numbers', () => {
    const text = grade('tests/runner/submissions/error/shapes-that-do-not-fit.ts');
    expect(text).toContain('at line 6');
    expect(text).toContain('keepDims is the third argument');
    expect(text).not.toContain('No known mistake');
  });

  it('tells the laws that do not hold beside what it tells first', () => {
    const text = grade('exercises/losses/softmax/mistakes/backward-unweighted-sum.ts');
    const headline = text.slice(0, text.indexOf('✓'));
    expect(headline).toContain('It is not the gradient of the forward pass');
    expect(headline).toContain('the gradient of every row sums to 0');
  });

  it('has no words in it that are meant for programs', () => {
    const text = grade('exercises/losses/softmax/mistakes/axis-0.ts');
    expect(text).toContain('numbers differ from the reference');
    expect(text).not.toMatch(/valuesDiffer|\{"|judge\./);
  });
});
