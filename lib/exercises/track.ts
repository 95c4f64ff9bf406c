import { z } from 'zod';
import type { Localized } from '#lib/base/localized.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

const step = z.union([
  z.strictObject({ concept: z.string().describe('A concept, written or planned: pack/concept') }),
  z.strictObject({ exercise: z.string().describe('An exercise: pack/slug') }),
]);

/** A path of concepts and exercises, as an author writes it. */
export const trackSpec = z.strictObject({
  title: localizedText,
  summary: localizedText.describe('Where it leads, in a few words'),
  steps: z.array(step).min(2).describe('In the order in which they are taken, what is needed first'),
});

/** A step of a track: a concept or an exercise, by its full id. */
export type TrackStep = { readonly kind: 'concept' | 'exercise'; readonly id: string };

/** A path through the packs. */
export type Track = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly steps: readonly TrackStep[];
};
