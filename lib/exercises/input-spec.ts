import { z } from 'zod';

/** A size: a number, or the name of one of the regime’s dims. */
const size = z.union([z.number().int().min(0), z.string()]);

/** Overwrites a slice after the draw: `at` has an index or null (all) for each axis. */
const overwrite = z.strictObject({ at: z.array(z.union([z.number().int(), z.null()])), to: z.number() });

const shaped = {
  shape: z.array(size),
  set: z.array(overwrite).optional(),
  as: z
    .enum(['tensor', 'int-tensor', 'array'])
    .default('tensor')
    .describe('array: plain nested arrays, for exercises without tensors'),
};

const drawn = z.discriminatedUnion('draw', [
  z.strictObject({ draw: z.literal('normal'), ...shaped, mean: z.number().default(0), std: z.number().default(1) }),
  z.strictObject({ draw: z.literal('uniform'), ...shaped, from: z.number(), to: z.number() }),
  z
    .strictObject({ draw: z.literal('upstream'), ...shaped })
    .describe('Random signs, magnitude uniform on [0.5, 1.5]: never constant'),
  z
    .strictObject({ draw: z.literal('apart'), ...shaped, gap: z.number().positive() })
    .describe('Normal-looking, but any two elements differ by at least gap, and none is within gap of 0'),
  z
    .strictObject({ draw: z.literal('pick'), ...shaped, values: z.array(z.number()).min(1) })
    .describe('Each element one of the values'),
  z.strictObject({ draw: z.literal('integer'), ...shaped, from: z.number().int(), to: z.number().int() }),
  z
    .strictObject({
      draw: z.literal('mask'),
      ...shaped,
      keep: z.number().min(0).max(1),
      empty: z.array(z.array(z.number().int())).optional(),
    })
    .describe(
      '1 with probability keep, else 0; every row of the last axis keeps at least one 1, save those listed in empty (indices of the leading axes)',
    ),
  z
    .strictObject({ draw: z.literal('causal'), ...shaped })
    .describe('1 where key index ≤ query index (the last two axes), else 0'),
  z
    .strictObject({ draw: z.literal('given'), ...shaped, values: z.array(z.number()) })
    .describe('These numbers, in row-major order; one number fills the shape'),
]);

/** An input that the reference computes from others, such as y = softmax(x). */
const derived = z.strictObject({
  from: z.string().describe('A function of the solution, hidden or not'),
  args: z.array(z.string()).describe('Inputs of the regime, in order'),
  pick: z.string().optional().describe('Which output, where it returns a record'),
});

const leaf = z.union([z.number(), z.boolean(), z.strictObject({ json: z.unknown() }), drawn, derived]);

/** How one input of a regime comes about: a number, a draw, something derived, or a record of these. */
export const inputSpec = z.union([leaf, z.strictObject({ fields: z.record(z.string(), leaf) })]);

export type InputSpec = z.infer<typeof inputSpec>;
export type InputLeaf = z.infer<typeof leaf>;
export type DrawnInput = z.infer<typeof drawn>;
export type DerivedInput = z.infer<typeof derived>;
