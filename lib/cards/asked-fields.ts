import type { CardKindName } from './card.ts';

/**
 * What of a card’s body stands below its prompt before it is answered, kind by kind: fields, and fields of the things in
 * them, with dots between. All else of the body is or gives away the answer.
 */
export const ASKED_FIELDS: { readonly [Kind in CardKindName]: readonly string[] } = {
  basic: [],
  cloze: [],
  pair: [],
  choice: ['multiple', 'options.text'],
  claim: ['reasons.text'],
  numeric: ['questions.label', 'fields.unit', 'grid'],
  formula: ['variables', 'parts.label'],
  order: ['steps'],
  shape: ['input', 'layers.name', 'layers.sizes', 'layers.asks'],
  figure: ['ask', 'multiple', 'options.text', 'options.figure', 'targets.id', 'targets.name', 'none'],
  code: ['ask', 'prelude', 'lines', 'parts.label'],
};
