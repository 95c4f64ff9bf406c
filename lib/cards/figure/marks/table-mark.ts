import { z } from 'zod';
import { figureText, fromField, listField, markFields, numberField } from './fields.ts';

const row = z.strictObject({
  label: figureText.optional(),
  values: listField.optional(),
  texts: z.array(figureText).max(24).optional().describe('Words instead of numbers'),
});

/** Numbers or words in rows. */
export const tableMark = z.strictObject({
  ...markFields,
  columns: z.array(figureText).max(24).optional(),
  rows: z.array(row).min(1).max(64).optional(),
  from: fromField.optional().describe('A result: a list of records; their names head the columns'),
  decimals: numberField.optional(),
});
