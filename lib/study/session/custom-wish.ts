import { z } from 'zod';

const days = z.coerce.number().int().min(1).max(365);
const conceptIds = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().max(200)).min(1).max(500),
);

const part = z.coerce.number().int().min(1).max(10_000).default(1);

const form = z.discriminatedUnion('custom', [
  z.object({ custom: z.literal('cram'), of: conceptIds, part }),
  z.object({ custom: z.literal('forgotten'), days, part }),
  z.object({ custom: z.literal('ahead'), days, part }),
  z.object({ custom: z.literal('new'), count: z.coerce.number().int().min(1).max(200) }),
]);

/**
 * What a learner wants to study besides what the day has for them. `part` counts from 1: of more cards than are asked at
 * a sitting, the first ones, the next ones, and so on.
 */
export type CustomWish =
  | { readonly kind: 'cram'; readonly conceptIds: readonly string[]; readonly part: number }
  | { readonly kind: 'forgotten' | 'ahead'; readonly days: number; readonly part: number }
  | { readonly kind: 'new'; readonly count: number };

/** The wish in the query of an address, `custom=cram&of=pack/concept`, `custom=ahead&days=3` …; null where there is none to be read. */
export function readCustomWish(query: Readonly<Record<string, unknown>>): CustomWish | null {
  const read = form.safeParse(query);
  if (!read.success) return null;
  const wish = read.data;
  switch (wish.custom) {
    case 'cram':
      return { kind: 'cram', conceptIds: wish.of, part: wish.part };
    case 'new':
      return { kind: 'new', count: wish.count };
    case 'forgotten':
    case 'ahead':
      return { kind: wish.custom, days: wish.days, part: wish.part };
    default:
      return wish satisfies never;
  }
}

/** The address of a wish, as `readCustomWish` reads it. */
export function customPath(wish: CustomWish): string {
  const fields = fieldsOf(wish).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  return `/study?custom=${wish.kind}${fields.join('')}`;
}

type Field = readonly [name: string, value: string];

function fieldsOf(wish: CustomWish): readonly Field[] {
  if (wish.kind === 'new') return [['count', String(wish.count)]];
  const own: readonly Field[] =
    wish.kind === 'cram' ? wish.conceptIds.map((id): Field => ['of', id]) : [['days', String(wish.days)]];
  return wish.part > 1 ? [...own, ['part', String(wish.part)]] : own;
}
