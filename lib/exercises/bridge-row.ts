import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';

const code = z.string().trim().min(1);

/** What rows are sorted by, in the order in which a sheet shows them. */
export const BRIDGE_GROUPS = ['arithmetic', 'reduce', 'products', 'shape', 'select', 'make'] as const;

export type BridgeGroup = (typeof BRIDGE_GROUPS)[number];

/** One thing that is done with arrays, as NumPy, PyTorch and the tensor library write it: all of them are run, on `given`. */
export const bridgeRowSpec = z.strictObject({
  group: z.enum(BRIDGE_GROUPS).describe('What it stands under on the sheet'),
  title: localizedText.describe('What is done, in a few words'),
  numpy: code.describe('The last line is the value; np is NumPy'),
  pytorch: code.describe('The same with torch'),
  tf: code.describe('The same in TypeScript with tf'),
  given: z
    .record(z.string(), z.json())
    .describe(
      'Name → value in all three: a nested list is a tensor, {tensor, dtype} one that is not float; numbers are plain',
    ),
  gives: z.json().describe('What each of the three gives, to nine digits'),
  trap: localizedText.describe('What goes wrong for whoever comes from one of the others; Markdown'),
});

export type BridgeRow = z.infer<typeof bridgeRowSpec>;
