import { z } from 'zod';
import { plainDraw, type PlainSpec } from './plain-draw.ts';
import { size } from './size.ts';

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

/** A function: what an export of the exercise’s prelude returns for these arguments, made anew wherever it is needed. */
const made = z.strictObject({
  make: z
    .string()
    .regex(/^[A-Za-z_$][\w$]*$/, 'must be a JavaScript identifier')
    .describe('An export of prelude.ts'),
  args: z
    .array(z.union([z.number(), z.string()]))
    .default([])
    .describe('Inputs of the regime, or numbers, in order'),
});

const draw = z.discriminatedUnion('draw', [drawn, plainDraw]);

const leaf = z.union([z.number(), z.boolean(), z.strictObject({ json: z.unknown() }), draw, derived]);

/** How one input of a regime comes about: a number, a draw, something derived, a record of these, or a function that is made. */
export const inputSpec = z.union([leaf, z.strictObject({ fields: z.record(z.string(), leaf) }), made]);

/** The inputs that an input is made of, tensors and lists alike; of a function that is made none. */
export function leavesOf(inputs: Readonly<Record<string, InputSpec>>): InputLeaf[] {
  return Object.values(inputs).flatMap((input) => {
    if (typeof input !== 'object' || !('fields' in input || 'make' in input)) return [input];
    return 'fields' in input ? Object.values(input.fields) : [];
  });
}

/** True for a draw of a tensor, or of nested arrays of its shape. */
export function isTensorDraw(spec: InputSpec | PlainSpec | undefined): spec is DrawnInput {
  return typeof spec === 'object' && 'draw' in spec && 'shape' in spec;
}

/** True for a function that the prelude makes. */
export function isMade(spec: InputSpec | undefined): spec is MadeInput {
  return typeof spec === 'object' && 'make' in spec;
}

export type InputSpec = z.infer<typeof inputSpec>;
export type InputLeaf = z.infer<typeof leaf>;
export type DrawnInput = z.infer<typeof drawn>;
export type DerivedInput = z.infer<typeof derived>;
export type MadeInput = z.infer<typeof made>;
