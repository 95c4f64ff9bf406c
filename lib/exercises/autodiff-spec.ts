import { z } from 'zod';

const name = String.raw`[A-Za-z_$][\w$]*`;
const input = z.string().regex(new RegExp(`^${name}(\\.${name})?$`), 'must be an input, such as “x” or “p.w1”');

/**
 * A function without a backward of its own, whose gradient is taken by autodiff through the learner’s forward: of the
 * objective ⟨upstream, f(…)[output]⟩, with respect to each of these inputs.
 */
export const autodiffSpec = z.strictObject({
  of: z.array(input).min(1).describe('Tensors of floats among the parameters, or fields of one, as in p.w1'),
  output: z.string().optional().describe('Which output, where the function returns a record'),
  upstream: z
    .enum(['normal', 'upstream'])
    .default('upstream')
    .describe('How the weights of the outputs are drawn; they are never part of the regime'),
});

export type AutodiffSpec = z.infer<typeof autodiffSpec>;
