import { z } from 'zod';
import type { Plain } from '#lib/base/snippet.ts';

const id = z.string().max(200);
const text = z.string().max(20_000);

/** What JSON can say; what it cannot, such as `undefined` or infinity, is not sent. */
const plain = z.json() as unknown as z.ZodType<Plain>;

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: plain }),
  z.object({ kind: z.literal('threw'), message: text }),
  z.object({ kind: z.literal('stopped'), reason: z.enum(['deadline', 'crashed']) }),
]);
const outcomes = z.array(outcome).max(100);

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('syntax'), message: text, line: z.int().nullable() }),
  z.object({ kind: z.literal('unavailable'), detail: text }),
]);

const run = z.union([
  z.object({ text, problem }),
  z.object({ text, right: outcomes, mistakes: z.array(outcomes).max(50), got: outcomes }),
]);

/** A response to a question, as a client sends it and as the events keep it. */
export const quizResponse = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selected'), optionIds: z.array(id).max(200) }),
  z.object({ kind: z.literal('claimed'), holds: z.boolean().nullable(), reasonId: id.nullable() }),
  z.object({ kind: z.literal('ordered'), stepIds: z.array(id).max(200) }),
  z.object({ kind: z.literal('typed'), texts: z.array(text).max(100) }),
  z.object({ kind: z.literal('filled'), text, run: run.nullable() }),
  z.object({ kind: z.literal('judged'), source: z.string().max(100_000), verdict: z.enum(['pass', 'fail', 'error']) }),
]);
