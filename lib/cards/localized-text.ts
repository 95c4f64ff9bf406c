import { z } from 'zod';

const text = z.string().trim().min(1);

/** A text in both languages; neither may be missing or empty. */
export const localizedText = z.strictObject({ en: text, zh: text }).readonly();

/** The same, or one text that both languages share: a formula, a number, a name. */
export const sharedText = z.union([localizedText, text.transform((shared) => ({ en: shared, zh: shared }))]);

/** The name of something for ever: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be a slug: lower-case words joined by hyphens, like "dead-relu"')
  .max(64);
