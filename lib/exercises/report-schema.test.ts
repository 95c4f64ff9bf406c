import { expect, it } from 'vitest';
import { aReport } from '#tests/support/events.ts';
import { reportSchema } from './report-schema.ts';
import type { Check } from './report.ts';

const check: Check = {
  name: 'forward',
  lane: 'exact',
  status: 'fail',
  function: 'softmax',
  regime: 'ordinary',
  message: { key: 'valuesDiffer' },
  title: null,
  detail: null,
  comparison: {
    output: '',
    shape: [2],
    mismatched: 1,
    size: 2,
    worst: [{ index: [0], expected: 1, actual: Number.NaN, tolerance: 1e-9 }],
    excess: [1e9, 0],
    toleranceFrom: { key: 'noise', values: { factor: 10 } },
  },
  gradient: [],
  margin: 1e9,
};
const report = { ...aReport('losses/softmax', 'fail'), checks: [check] };

/** As it comes out of a request. */
const sent = (changed: object): unknown => JSON.parse(JSON.stringify({ ...report, ...changed }));
const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

it('a report is kept as it was made, numbers that JSON has no words for too', () => {
  expect(reportSchema.parse(sent({}))).toEqual(report);
});

it.each([
  ['a check of another form', { checks: [{ name: 'forward', lane: 'exact', status: 'fail' }] }],
  ['a check that nobody makes', { checks: [{ ...check, name: 'magic' }] }],
  ['a field that no report has', { note: 'x' }],
  ['a field that no check has', { checks: [{ ...check, note: 'x' }] }],
  ['markup where a title should be', { checks: [{ ...check, title: '<b>' }] }],
  ['a diagnosis of no kind', { diagnosis: { kind: 'guess', message: { key: 'x' } } }],
  ['more checks than a judge makes', { checks: Array.from({ length: 1_001 }, () => check) }],
  ['a text without end', { checks: [{ ...check, detail: 'x'.repeat(10_001) }] }],
  ['something deep', { checks: [{ ...check, comparison: deep(60) }] }],
  [
    'a lane that there is not',
    { lanes: [{ lane: 'fast', backend: 'cpu', precision: 'float32', adapter: null, fallback: null }] },
  ],
  ['an output that is not counted', { console: [{ level: 'info', text: 'x' }] }],
])('refused: %s', (_, changed) => {
  expect(reportSchema.safeParse(sent(changed)).success).toBe(false);
});
