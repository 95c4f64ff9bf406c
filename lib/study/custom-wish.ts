import { z } from 'zod';

const days = z.coerce.number().int().min(1).max(365);
const conceptIds = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().max(200)).min(1).max(500),
);

const form = z.discriminatedUnion('custom', [
  z.object({ custom: z.literal('cram'), of: conceptIds }),
  z.object({ custom: z.literal('forgotten'), days }),
  z.object({ custom: z.literal('ahead'), days }),
  z.object({ custom: z.literal('new'), count: z.coerce.number().int().min(1).max(200) }),
]);

/** What a learner wants to study besides what the day has for them. */
export type CustomWish =
  | { readonly kind: 'cram'; readonly conceptIds: readonly string[] }
  | { readonly kind: 'forgotten' | 'ahead'; readonly days: number }
  | { readonly kind: 'new'; readonly count: number };

/** The wish in the query of an address, `custom=cram&of=pack/concept`, `custom=ahead&days=3` …; null where there is none to be read. */
export function readCustomWish(query: Readonly<Record<string, unknown>>): CustomWish | null {
  const read = form.safeParse(query);
  if (!read.success) return null;
  const wish = read.data;
  switch (wish.custom) {
    case 'cram':
      return { kind: 'cram', conceptIds: wish.of };
    case 'new':
      return { kind: 'new', count: wish.count };
    case 'forgotten':
    case 'ahead':
      return { kind: wish.custom, days: wish.days };
    default:
      return wish satisfies never;
  }
}
