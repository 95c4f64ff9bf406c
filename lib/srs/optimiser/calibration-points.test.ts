import { expect, test } from 'vitest';
import { logsOf } from '#tests/support/realistic-learner.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { answerColumns } from './answer-columns.ts';
import { calibrationPoints } from './calibration-points.ts';
import { predictions } from './metrics.ts';
import { allTargets, countTargets } from './targets.ts';

const { answers } = answerColumns(logsOf({ cards: 300, days: 200 }));
const targets = allTargets(answers);
const predicted = predictions(answers, targets, DEFAULT_PARAMETERS.weights);

test('ten groups of like size, from what was thought least likely to what was thought most likely', () => {
  const points = calibrationPoints(answers, targets, predicted);
  expect(points).toHaveLength(10);
  expect(points.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(countTargets(targets));
  for (const { reviews } of points) expect(Math.abs(reviews - countTargets(targets) / 10)).toBeLessThan(1);
  const means = points.map((point) => point.predicted);
  expect(means.toSorted((one, other) => one - other)).toEqual(means);
});

test('what was recalled is the share of what was not Again', () => {
  const rows = [...targets.keys()].filter((row) => targets[row]! > 0);
  const recalled = rows.filter((row) => answers.grades[row]! > 1).length / rows.length;
  const points = calibrationPoints(answers, targets, predicted);
  const mean = points.reduce((sum, point) => sum + point.recalled * point.reviews, 0) / rows.length;
  expect(mean).toBeCloseTo(recalled, 10);
});

test('few reviews make few groups, none none', () => {
  const few = targets.slice();
  let left = 45;
  for (const [row, weight] of few.entries()) if (weight > 0 && (left -= 1) < 0) few[row] = 0;
  expect(calibrationPoints(answers, few, predicted)).toHaveLength(2);
  expect(calibrationPoints(answers, few.fill(0), predicted)).toEqual([]);
});
