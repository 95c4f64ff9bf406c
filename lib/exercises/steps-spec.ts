import { z } from 'zod';
import { size } from './size.ts';

const name = String.raw`[A-Za-z_$][\w$]*`;
const output = z.string().regex(new RegExp(`^${name}(\\.${name})?$`), 'must be an output, such as “h” or “run.mean”');

/** A function that is called again and again, each time on what the call before returned. */
export const stepsSpec = z.strictObject({
  count: size.describe('How many calls: a number, or a dim'),
  function: z.string().describe('The function that is called; no other one is in this regime'),
  carry: z
    .record(output, z.string())
    .describe('Output (“value” where the function returns one thing) → the parameter that it is at the next call'),
  each: z
    .array(z.string())
    .default([])
    .describe('Inputs with one slice for each call along their first axis, or one element of a list'),
});
