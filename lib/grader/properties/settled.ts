import type { PropertyOf } from '#lib/exercises/property.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { claimOf, outputAt } from './claim.ts';
import { listInput, type Plan, type Setting } from './plan.ts';

/** Only what was picked is handed over, in that order: all of it is picked again. Null: nothing was picked, or no such lists. */
export function planSettled(property: PropertyOf<'settled'>, { inputs, outputs }: Setting): Plan | null {
  const picked = placesIn(outputAt(outputs, property.output)?.value);
  const lists = property.inputs.flatMap((name) => {
    const list = listInput(inputs, name);
    return list ? [{ name, list }] : [];
  });
  const isThere = ({ list }: { readonly list: readonly WireValue[] }): boolean =>
    picked.every((place) => Number.isInteger(place) && place >= 0 && place < list.length);
  if (picked.length === 0 || lists.length === 0 || !lists.every(isThere)) return null;
  const all = picked.map((_, place) => place);
  return {
    variations: [new Map(lists.map(({ name, list }) => [name, picked.map((place) => list[place])]))],
    claims: ([before, after]) => [
      claimOf([before!, after!], property.output, { numbers: (numbers) => numbers, plain: () => all }),
    ],
  };
}

function placesIn(value: WireValue): readonly number[] {
  const items = Array.isArray(value) ? (value as readonly WireValue[]) : [];
  return items.filter((item) => typeof item === 'number');
}
