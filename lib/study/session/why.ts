import type { Localized } from '#lib/base/localized.ts';

/** Every reason; the sentences are in the namespace `why` of the interface’s strings. */
export const WHY_KEYS = [
  'newOpen',
  'newAnyway',
  'step',
  'due',
  'overdue',
  'setByHand',
  'placed',
  'dueLater',
  'suspended',
  'buried',
  'leech',
  'leftOut',
  'needsNew',
  'needsSteps',
  'needsFaded',
  'allMet',
  'limit',
  'siblings',
  'open',
] as const;
export type WhyKey = (typeof WHY_KEYS)[number];

/** One reason. `values` fill the placeholders of its sentence; the title of `concept` fills `{concept}`. */
export type Why = {
  readonly key: WhyKey;
  readonly values: Readonly<Record<string, number | string>>;
  readonly concept: { readonly id: string; readonly title: Localized } | null;
};

/** A reason that speaks of no other concept. */
export function why(key: WhyKey, values: Why['values'] = {}): Why {
  return { key, values, concept: null };
}
