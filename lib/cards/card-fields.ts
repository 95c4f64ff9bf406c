import { z } from 'zod';
import { slug } from './localized-text.ts';

/** What a card of any kind has. */
export const cardFields = {
  id: slug.describe('Stable for ever; unique in the pack'),
  source: z.string().min(3).describe('Where it can be read: author year, section'),
};
