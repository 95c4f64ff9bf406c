import type { CardCheck } from '#lib/cards/card-check.ts';
import { under } from '#lib/cards/card-finding.ts';
import { checkOptions } from '#lib/cards/options/check-options.ts';
import type { ChoiceCard } from './card.ts';

/** A choice needs options between which there is something to choose. */
export const choiceCheck: CardCheck<ChoiceCard> = {
  findings: ({ options }) => under('options', checkOptions(options)),
};
