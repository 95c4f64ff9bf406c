import { z } from 'zod';
import { localizedText, slug } from '#lib/cards/localized-text.ts';

const name = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'must be a JavaScript identifier');
const path = z
  .string()
  .regex(/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/, 'must be an output, such as “dx” or “run.mean”')
  .describe('An output, as in “dx” or “run.mean”; “value” where the function returns one tensor');
const axis = z.number().int().describe('Counted from the end where negative');

const asked = {
  id: slug,
  title: localizedText.describe('The law, in a few words, such as “the same number added to a row changes nothing”'),
  function: name,
  regimes: z.array(slug).min(1).optional().describe('Only in these; default: wherever the function is called'),
};

/** A law that a function obeys whatever the inputs are, judged on the learner’s own function. */
export const propertySpec = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('invariant'),
      ...asked,
      input: name,
      per: z.array(axis).describe('One number for each index of these axes, the same along all others'),
      outputs: z.array(path).min(1).optional().describe('Default: all'),
    })
    .describe('A shift of an input leaves outputs as they are'),
  z
    .strictObject({
      kind: z.literal('sums-to'),
      ...asked,
      output: path,
      axis,
      value: z.number(),
      among: name
        .optional()
        .describe('A mask of the output’s shape: only what it keeps is summed; to 0 if that is none'),
    })
    .describe('Sums of an output along an axis are a given number'),
  z
    .strictObject({
      kind: z.literal('equivariant'),
      ...asked,
      inputs: z
        .record(name, axis)
        .describe('Permuted together, each along its axis; those left out of a call are passed over'),
      outputs: z.record(path, axis.nullable()).describe('Permuted along that axis; null: unchanged'),
    })
    .describe('A permutation of inputs permutes outputs'),
  z
    .strictObject({ kind: z.literal('causal'), ...asked, inputs: z.record(name, axis), outputs: z.record(path, axis) })
    .describe('Output t does not depend on what comes after t in the inputs'),
  z
    .strictObject({
      kind: z.literal('linear'),
      ...asked,
      input: name,
      outputs: z.array(path).min(1).optional().describe('Default: all'),
    })
    .describe('f(a·x + z) = a·f(x) + f(z) for this input'),
  z
    .strictObject({
      kind: z.literal('translation'),
      ...asked,
      input: name,
      axis,
      output: path,
      outputAxis: axis,
      stride: z.number().int().min(1).default(1).describe('The input moves so many steps for one of the output'),
      edge: z.number().int().min(0).describe('Outputs at either end that see the border, and are left out'),
    })
    .describe('Moving an input along an axis moves the output'),
]);

export type PropertySpec = z.infer<typeof propertySpec>;
/** The property of one kind. */
export type PropertyOf<Kind extends PropertySpec['kind']> = Extract<PropertySpec, { readonly kind: Kind }>;
