import { describe, expect, it } from 'vitest';
import type { JudgeProgress } from '#lib/grader/judge-options.ts';
import { fromJudge } from './host-progress.ts';

const checking = (done: number): JudgeProgress => ({
  phase: 'checking',
  lane: 'exact',
  function: 'softmax',
  regime: 'ordinary',
  done,
  total: 10,
});

describe('progress', () => {
  it('never goes back while a submission takes its way', () => {
    const way: readonly JudgeProgress[] = [
      { phase: 'starting', lane: 'exact' },
      { phase: 'starting', lane: 'device' },
      { phase: 'loading' },
      checking(0),
      checking(5),
      checking(10),
    ];
    const percents = way.map((step) => fromJudge(step).percent);
    expect(percents).toEqual(percents.toSorted((one, other) => one - other));
  });

  it('stays below 100 % until the report is there, however the judge counts', () => {
    expect(fromJudge(checking(99)).percent).toBeLessThan(100);
  });
});
