import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';
import { CHECK_NAMES } from './exercise.ts';
import type { Report } from './report.ts';

const name = z.string().max(200);
const text = z.string().max(10_000);
const count = z.int().min(0);
// JSON has no NaN and no infinity, and writes null.
const measured = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const index = z.array(count).max(16);
const lane = z.enum(['exact', 'device']);

const message = z.strictObject({
  key: name,
  values: z.record(name, z.union([text, z.number()])).exactOptional(),
});

const laneRun = z.strictObject({
  lane,
  backend: z.enum(['cpu', 'wasm', 'webgpu']),
  precision: z.enum(['float64', 'float32']),
  adapter: name.nullable(),
  fallback: message.nullable(),
});

const comparison = z.strictObject({
  output: name,
  shape: index,
  mismatched: count,
  size: count,
  worst: z.array(z.strictObject({ index, expected: measured, actual: measured, tolerance: z.number().min(0) })).max(8),
  excess: z.array(z.number().min(0)).max(4_096).nullable(),
  toleranceFrom: message,
  step: count.optional(),
  plain: z.strictObject({ expected: text, actual: text }).optional(),
});

const gradientRow = z.strictObject({
  parameter: name,
  checked: count,
  size: count,
  index,
  yours: measured,
  numerical: measured,
  reference: measured,
  relativeError: measured,
  curve: z.array(z.strictObject({ step: z.number().min(0), error: z.number().min(0) })).max(100),
  agrees: z.boolean().optional(),
});

const check = z.strictObject({
  name: z.enum(CHECK_NAMES),
  lane,
  status: z.enum(['pass', 'fail', 'error', 'skipped']),
  function: name.nullable(),
  regime: name.nullable(),
  step: count.optional(),
  message,
  title: localizedText.nullable(),
  detail: text.nullable(),
  hint: message.optional(),
  inputs: z.array(z.strictObject({ name, text })).max(50).optional(),
  comparison: comparison.nullable(),
  gradient: z.array(gradientRow).max(200),
  margin: z.number().min(0).nullable(),
});

const wrongTerm = z.strictObject({
  output: name,
  name: localizedText,
  coefficient: z.number(),
  ratio: name.nullable(),
});

const diagnosis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mistake'), id: name, title: localizedText, explanation: localizedText }),
  z.strictObject({ kind: z.literal('term'), message, terms: z.array(wrongTerm).max(100) }),
  z.strictObject({ kind: z.enum(['regime', 'output']), message, regimes: z.array(localizedText).max(100) }),
  z.strictObject({
    kind: z.enum(['detached', 'ratio', 'transposed', 'permuted', 'few-elements', 'unstable', 'forward-not-backward']),
    message,
  }),
]);

const usage = z.strictObject({ kernels: count, peakBytes: count, millis: z.number().min(0) });

const costRow = z.strictObject({
  function: name,
  lane,
  dims: z.record(name, count),
  yours: usage,
  reference: usage,
});

/** The form of a report that comes from outside: every field of `Report`, no other, and no more of anything than a judge can say. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  version: z.literal(1),
  exercise: name,
  verdict: z.enum(['pass', 'fail', 'error']),
  lanes: z.array(laneRun).max(2),
  checks: z.array(check).max(1_000),
  diagnosis: diagnosis.nullable(),
  cost: z.array(costRow).max(1_000),
  seed: z.number(),
  tookMillis: z.number().min(0),
  console: z.array(z.strictObject({ level: z.enum(['log', 'warn', 'error']), text: z.string().max(1_000) })).max(200),
});
