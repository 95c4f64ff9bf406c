import { z } from 'zod';
import { size, type Size } from './size.ts';

const word = z
  .strictObject({ draw: z.literal('word'), values: z.array(z.string()).min(1) })
  .describe('One of these strings');

const number = z
  .strictObject({
    draw: z.literal('number'),
    from: z.number(),
    to: z.number(),
    integer: z.boolean().default(false).describe('A whole number, both ends included'),
  })
  .describe('One number, anew with every submission');

const index = z
  .strictObject({ draw: z.literal('index'), below: size })
  .describe('A whole number from 0 on, below a size: an index, a class, a token');

const length = z
  .union([size, z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) })])
  .describe('A size, or drawn from such a range, both ends included: lists of lists are then ragged');

/** A list of draws. */
export type ListDraw = {
  readonly draw: 'list';
  readonly length: z.infer<typeof length>;
  readonly of: PlainSpec;
};

/** How a plain value comes about: itself, one draw, a list of draws, or a record of them. */
export type PlainSpec =
  | number
  | boolean
  | string
  | z.infer<typeof word>
  | z.infer<typeof number>
  | z.infer<typeof index>
  | ListDraw
  | { readonly fields: Readonly<Record<string, PlainSpec>> };

const plain: z.ZodType<PlainSpec> = z.lazy(() =>
  z.union([
    z.number(),
    z.boolean(),
    z.string(),
    plainDraw,
    z.strictObject({ fields: z.record(z.string(), plain) }).describe('A record of plain values'),
  ]),
);

/** A draw of strings, numbers, and lists of them, which arrive as plain JavaScript values. */
export const plainDraw = z.discriminatedUnion('draw', [
  word,
  number,
  index,
  z
    .strictObject({ draw: z.literal('list'), length, of: plain.describe('What each element is, drawn by itself') })
    .describe('A list: of words, of numbers, of lists'),
]);

/** The sizes that a draw of plain values names: numbers, or dims of the regime. */
export function plainSizes(spec: PlainSpec): Size[] {
  if (typeof spec !== 'object') return [];
  if ('fields' in spec) return Object.values(spec.fields).flatMap((inner) => plainSizes(inner));
  if (spec.draw === 'index') return [spec.below];
  if (spec.draw !== 'list') return [];
  return [...(typeof spec.length === 'object' ? [] : [spec.length]), ...plainSizes(spec.of)];
}
