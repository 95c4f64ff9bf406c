import { z } from 'zod';
import { figureText, fromField, listField, markFields, numberField } from './fields.ts';

const arc = z.strictObject({
  start: numberField,
  end: numberField,
  weight: numberField.optional().describe('0 to 1: how strong it is drawn'),
  label: figureText.optional(),
});

/** Items side by side, such as tokens or time steps, counted from 1; arcs lead from one to another. */
export const sequenceMark = z.strictObject({
  ...markFields,
  items: z.array(figureText).min(1).max(64).optional(),
  from: fromField.optional().describe('A result: a list of words or numbers'),
  values: listField.optional().describe('A number below each'),
  filled: listField.optional().describe('Those that are filled, by their numbers'),
  hatched: listField.optional(),
  arcs: z.array(arc).max(64).optional(),
});
