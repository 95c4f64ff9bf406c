import { z } from 'zod';
import { figureText, fromField, likeField, listField, markFields, numberField, pairsField } from './fields.ts';

/** Bars side by side: a height for each place, which counts from 1 where only heights are given. */
export const barsMark = z.strictObject({
  ...markFields,
  bars: pairsField.optional().describe('[place, height]'),
  values: listField.optional().describe('Heights only; the places are 1, 2, 3 …'),
  names: z.array(figureText).max(40).optional().describe('What stands below the bars'),
  from: fromField.optional(),
  like: likeField,
});

/** Bars that touch: [centre, height], or numbers that are counted into bins. */
export const histogramMark = z.strictObject({
  ...markFields,
  bars: pairsField.optional().describe('[centre, height]'),
  data: listField.optional().describe('Numbers to be counted over the x axis'),
  bins: numberField.optional().describe('How many bins data is counted into; 10 where it is left out'),
  from: fromField.optional(),
  like: likeField,
});
