import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { numberText } from '#lib/cards/draws/draw-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { LAYER_FORMS, type LayerName } from './layer-forms.ts';

const layer = z.strictObject({
  ...LAYER_FORMS,
  ask: z
    .array(z.enum(['shape', 'parameters']))
    .min(1)
    .optional()
    .describe('What the learner fills in after this layer'),
});

/** Layers with drawn sizes; the learner fills in what comes out of them. The right answers are the trace, never written. */
export const shapeCard = z.strictObject({
  kind: z.literal('shape'),
  ...cardFields,
  question: localizedText,
  input: z.array(numberText).min(1).max(4).describe('The shape that goes in, channels last, without the batch axis'),
  layers: z
    .array(layer.partial())
    .min(1)
    .max(12)
    .describe('Each has the name of one layer, such as `conv`, and what is asked after it'),
  mistakes: z
    .array(
      z.union([
        z.strictObject({ layer: z.int().min(1), shape: z.array(numberText).min(1), why: localizedText }),
        z.strictObject({ layer: z.int().min(1), parameters: numberText, why: localizedText }),
      ]),
    )
    .default([])
    .describe('Wrong answers after a layer, counted from 1, and what they give away'),
  back: localizedText,
});

export type ShapeCard = z.infer<typeof shapeCard>;

/** A layer as its author writes it. */
export type LayerSpec = ShapeCard['layers'][number];

/** What can be asked after a layer. */
export type Asked = 'shape' | 'parameters';

/** The names of the layers that a layer says it is: one, if it is right. */
export function namesOf(spec: LayerSpec): readonly LayerName[] {
  return (Object.keys(spec) as (keyof LayerSpec)[]).filter(
    (key): key is LayerName => key !== 'ask' && spec[key] !== undefined,
  );
}
