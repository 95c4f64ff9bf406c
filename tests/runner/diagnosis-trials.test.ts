import { expect, it } from 'vitest';
import { runDiagnosisTrials } from '#tests/support/diagnosis-trials.ts';

const TRIALS = 200;

/** Has no name, so that every name would be a wrong one. */
const NAMELESS = new Set(['ratio without a name', 'garbage', 'noise']);

it('gives no wrong name in any trial, and the right one in at least 95 of 100', async () => {
  const rows = await runDiagnosisTrials(TRIALS, 20_260_101);
  expect(rows.filter(({ misnamed }) => misnamed > 0)).toEqual([]);
  expect(rows.filter(({ kind, named }) => !NAMELESS.has(kind) && named < 0.95 * TRIALS)).toEqual([]);
  expect(rows.filter(({ kind, silent }) => NAMELESS.has(kind) && silent < TRIALS)).toEqual([]);
  expect(rows.length).toBeGreaterThan(25);
}, 300_000);
