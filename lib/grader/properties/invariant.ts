import type { Prng } from '#lib/base/prng.ts';
import { indexOf } from '#lib/base/shape.ts';
import type { PropertyOf } from '#lib/exercises/property.ts';
import { shapeOfArrays } from '#lib/grader/outputs.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { claimOf, eachNumber, UNCHANGED } from './claim.ts';
import { drawShift, floatInput, listInput, pathsOf, type Plan, type Setting } from './plan.ts';
import { axisIn } from './take-along.ts';

/**
 * The inputs move by one number for each index of the axes that are named, all of them alike, or are multiplied by it;
 * the outputs stay, or move along. Null: no such input.
 */
export function planInvariant(property: PropertyOf<'invariant'>, { inputs, prng }: Setting): Plan | null {
  const names = typeof property.input === 'string' ? [property.input] : property.input;
  const moves = createMoves(property, prng);
  const moved = names.flatMap((name) => {
    const value = floatInput(inputs, name) ?? listInput(inputs, name);
    return value === null ? [] : [[name, movedValue(value, property.per, moves.at)] as const];
  });
  if (moved.length === 0) return null;
  const followed = property.moved ?? [];
  return {
    variations: [new Map(moved)],
    claims: ([before, after]) => {
      const runs = [before!, after!] as const;
      const stay = pathsOf(before!, property.outputs).filter((path) => !followed.includes(path));
      return [
        ...stay.map((path) => claimOf(runs, path, UNCHANGED)),
        ...followed.map((path) =>
          claimOf(
            runs,
            path,
            eachNumber((number) => moves.at(number, '')),
          ),
        ),
      ];
    },
  };
}

type Moves = { readonly at: (number: number, place: string) => number };

/** Each place has a number of its own, drawn when it is first met. Powers of two leave every digit as it was. */
function createMoves({ by }: PropertyOf<'invariant'>, prng: Prng): Moves {
  const drawn = new Map<string, number>();
  const draw = (): number => (by === 'shift' ? drawShift(prng) : 2 ** (prng.uniform() < 0.5 ? -2 : 3));
  return {
    at: (number, place) => {
      const own = drawn.get(place) ?? draw();
      drawn.set(place, own);
      return by === 'shift' ? number + own : number * own;
    },
  };
}

function movedValue(value: WireValue, per: readonly number[], move: Moves['at']): WireValue {
  if (isWireTensor(value)) {
    const named = namedIn(value.shape, per);
    const place = (index: number): string => placeOf(indexOf(index, value.shape), named);
    return { ...value, data: value.data.map((element, index) => move(element, place(index))) };
  }
  const named = namedIn(shapeOfArrays(value) ?? [], per);
  const walk = (item: WireValue, index: readonly number[]): WireValue => {
    if (typeof item === 'number') return move(item, placeOf(index, named));
    return Array.isArray(item) ? item.map((inner: WireValue, at) => walk(inner, [...index, at])) : item;
  };
  return walk(value, []);
}

function namedIn(shape: readonly number[], per: readonly number[]): readonly (number | null)[] {
  return per.map((axis) => axisIn(shape, axis));
}

function placeOf(index: readonly number[], named: readonly (number | null)[]): string {
  return named.map((axis) => (axis === null ? '' : index[axis])).join();
}
