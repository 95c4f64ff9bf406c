import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { countMemories, memoryBounds, memoryHistograms } from './memory-bins.ts';

const NOW = Date.UTC(2026, 0, 31);
const memory = (stability: number, difficulty: number, elapsedDays: number) => ({
  state: 'review' as const,
  stability,
  difficulty,
  dueAt: NOW,
  lastReviewAt: NOW - elapsedDays * DAY_MILLIS,
  reps: 3,
  lapses: 0,
  intervalDays: 5,
});
const bounds = memoryBounds(DEFAULT_PARAMETERS.weights);
const histograms = (...memories: Parameters<typeof countMemories>[0][]) =>
  memoryHistograms(
    countMemories(
      memories.flatMap((some) => [...some]),
      NOW,
      bounds,
    ),
  );
const filled = (bins: readonly { from: number; to: number | null; count: number }[]) =>
  bins.flatMap(({ from, to, count }) => (count > 0 ? [[from, to, count]] : []));

test('a memory is in the bin of its stability, its difficulty and its recall now', () => {
  const { stability, difficulty, recall } = histograms([memory(3, 9.99, 3)]);
  // A stability of 3 days is no longer below 3; at 3 days recall is 0.9, which is no longer above 0.9.
  expect(filled(stability)).toEqual([[3, 7, 1]]);
  expect(filled(difficulty)).toEqual([[9, 10, 1]]);
  expect(filled(recall)).toEqual([[0.85, 0.9, 1]]);
});

test('what has no end has one bin without an end', () => {
  expect(filled(histograms([memory(4_000, 1, 0)]).stability)).toEqual([[730, null, 1]]);
});

test('recall is what the scheduler says it is', () => {
  for (const elapsed of [0, 0.4, 1, 5, 40, 900]) {
    const one = memory(2, 5, elapsed);
    const bin = histograms([one]).recall.find(({ count }) => count > 0);
    const recall = retrievability(one, NOW, DEFAULT_PARAMETERS) ?? 0;
    expect(bin!.from).toBeLessThanOrEqual(recall + 1e-9);
    expect(bin!.to).toBeGreaterThanOrEqual(recall - 1e-9);
  }
});

test('each memory in review is in one bin of each, and no other memory is', () => {
  const { stability, difficulty, recall } = histograms([
    memory(1, 1, 1),
    memory(100, 10, 700),
    { ...memory(5, 5, 5), state: 'learning', step: 0 },
    { state: 'new' },
  ]);
  for (const bins of [stability, difficulty, recall]) {
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  }
});
