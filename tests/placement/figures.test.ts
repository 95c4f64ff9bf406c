import { expect, test } from 'vitest';
import { placementCurve } from '#lib/placement/simulation/placement-curve.ts';
import { LEARNER_KINDS } from '#lib/placement/simulation/simulated-learner.ts';
import { readPrerequisites } from '#scripts/placement/read-prerequisites.ts';

const graph = readPrerequisites();

test.each(LEARNER_KINDS)(
  '25 questions credit a third of what a learner knows, and little that they do not: %s',
  (kind) => {
    const curve = placementCurve(graph, { kind, learners: 40, seed: 2, asksFirst: true });
    const last = curve.at(-1)!;
    expect(last.wrong).toBeLessThan(0.07);
    expect(last.found).toBeGreaterThan(0.35);
    expect(curve[0]).toMatchObject({ wrong: 0, found: 0 });
    expect(placementCurve(graph, { kind, learners: 40, seed: 2, asksFirst: true })).toEqual(curve);
  },
);
