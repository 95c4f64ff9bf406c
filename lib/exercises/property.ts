import { z } from 'zod';
import { localizedText, slug } from '#lib/cards/localized-text.ts';

const name = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'must be a JavaScript identifier');
const path = z
  .string()
  .regex(/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/, 'must be an output, such as “dx” or “run.mean”')
  .describe('An output, as in “dx” or “run.mean”; “value” where the function returns one thing');
const axis = z.number().int().describe('Counted from the end where negative');

const asked = {
  id: slug,
  title: localizedText.describe('The law, in a few words, such as “the same number added to a row changes nothing”'),
  function: name,
  regimes: z.array(slug).min(1).optional().describe('Only in these; default: wherever the function is called'),
  brokenBy: slug.optional().describe('A mistake that breaks it: check:packs looks whether it does'),
};

const outputs = z.array(path).min(1).optional().describe('Default: all');

/** A law that a function obeys whatever the inputs are, judged on the learner’s own function. */
export const propertySpec = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('invariant'),
      ...asked,
      input: z
        .union([name, z.array(name).min(1)])
        .describe('A tensor of floats or nested lists of numbers; several of them change together'),
      by: z
        .enum(['shift', 'scale'])
        .default('shift')
        .describe('A number is added, or everything is multiplied by a power of two'),
      per: z.array(axis).default([]).describe('One number for each index of these axes, the same along all others'),
      outputs,
      moved: z
        .array(path)
        .min(1)
        .optional()
        .describe('Outputs that change as the inputs do, instead of staying; only without “per”'),
    })
    .describe('A shift of inputs, or another scale, leaves outputs as they are'),
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
      outputs: z
        .record(path, z.union([axis, z.literal('indices')]).nullable())
        .describe('Permuted along that axis; “indices”: they name places in what was permuted; null: unchanged'),
    })
    .describe('A permutation of tensors or lists permutes outputs'),
  z
    .strictObject({ kind: z.literal('causal'), ...asked, inputs: z.record(name, axis), outputs: z.record(path, axis) })
    .describe('Output t does not depend on what comes after t in the inputs'),
  z
    .strictObject({
      kind: z.literal('linear'),
      ...asked,
      input: name,
      outputs,
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
  z
    .strictObject({
      kind: z.literal('within'),
      ...asked,
      output: path,
      from: z.number().optional().describe('No number in it is smaller'),
      to: z.number().optional().describe('No number in it is larger'),
    })
    .describe('Every number of an output lies between two bounds'),
  z
    .strictObject({
      kind: z.literal('monotone'),
      ...asked,
      input: name.describe('A plain number'),
      by: z.number().positive().describe('It grows by this'),
      outputs: z
        .record(path, z.enum(['rises', 'falls', 'thins']))
        .describe('No number gets smaller; none gets larger; what is left of a list was in it, in the same order'),
    })
    .describe('A larger number makes outputs larger, or smaller'),
  z
    .strictObject({
      kind: z.literal('settled'),
      ...asked,
      output: path.describe('A list of places in the inputs that are named'),
      inputs: z.array(name).min(1).describe('Lists, of which only what was picked is handed over again'),
    })
    .describe('Asked again about what it has picked, the function picks all of it'),
  z
    .strictObject({
      kind: z.literal('renamed'),
      ...asked,
      inputs: z.array(name).min(1).describe('Words, or lists of them'),
      outputs,
    })
    .describe('Each word becomes another one, the same everywhere; outputs stay as they are'),
]);

export type PropertySpec = z.infer<typeof propertySpec>;
/** The property of one kind. */
export type PropertyOf<Kind extends PropertySpec['kind']> = Extract<PropertySpec, { readonly kind: Kind }>;
