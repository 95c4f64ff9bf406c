import { describe, expect, it } from 'vitest';
import type { LaneRun } from '#lib/exercises/lane.ts';
import { withLossesTold } from './gpu-loss.ts';
import { syntaxReport } from './host-report.ts';

const lane = (name: LaneRun['lane']): LaneRun => ({
  lane: name,
  backend: 'cpu',
  precision: 'float32',
  adapter: null,
  fallback: null,
});
const bare = { exercise: 'losses/softmax', seed: 1, tookMillis: 2 };
const report = {
  ...syntaxReport({ kind: 'syntax', message: '', line: 1, column: 1 }, bare),
  lanes: [lane('exact'), lane('device')],
};

describe('a lost GPU', () => {
  it('is told on the device lane only', () => {
    const told = withLossesTold(report, 1);
    expect(told.lanes.map(({ fallback }) => fallback?.key ?? null)).toEqual([null, 'gpuLostOnce']);
  });

  it('is not mentioned where it did not happen', () => {
    expect(withLossesTold(report, 0)).toBe(report);
  });
});
