import { z } from 'zod';

const words = z.string().trim().min(1);

/** A work that cards cite: paper, book, course or page of documentation. */
export const workSpec = z.strictObject({
  author: words.describe('As it is cited: “Kingma & Ba”, “He et al.”'),
  year: z.number().int().min(1600).max(2200).optional().describe('None for what is kept up to date'),
  title: words,
  where: words.describe('Journal, conference, publisher or address'),
});

export type Work = z.infer<typeof workSpec>;
