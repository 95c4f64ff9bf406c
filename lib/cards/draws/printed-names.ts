import type { Localized } from '#lib/base/localized.ts';
import { isSameValue } from '#lib/cards/expression/rounding.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import type { DrawFields } from './draw-fields.ts';
import { valueOf } from './value-of.ts';

/** How those drawn values are printed that have names: “left” in place of 1. */
export function printedNames(card: DrawFields, values: Values): Readonly<Record<string, Localized>> {
  return Object.fromEntries(
    Object.entries(card.draws ?? {}).flatMap(([name, draw]) => {
      const value = values[name];
      if (!('oneOf' in draw) || !draw.names || value === undefined) return [];
      const at = draw.oneOf.findIndex((text) => {
        const one = valueOf(card, text, values);
        return one.ok && isSameValue(one.value, value);
      });
      const printed = draw.names[at];
      return printed ? [[name, printed] as const] : [];
    }),
  );
}
