import { z } from 'zod';
import { parseCardId, parsePackPath, type CardId, type PackPath } from '#lib/base/card-id.ts';

/** A card’s id in what a client sends. */
export const cardIdField = z.string().transform((text, check): CardId => {
  const parsed = parseCardId(text);
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', message: 'must be the id of a card, like activations/relu-derivative' });
  return z.NEVER;
});

/** A pack’s path in what a client sends. */
export const packPathField = z.string().transform((text, check): PackPath => {
  const parsed = parsePackPath(text);
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', message: 'must be the path of a pack, like content/activations' });
  return z.NEVER;
});
