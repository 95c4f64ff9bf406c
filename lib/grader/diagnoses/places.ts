import { paramsOf } from '#lib/grader/inputs/cases.ts';
import type { Message } from '#lib/exercises/lane.ts';
import { indexOf } from '#lib/base/shape.ts';
import { isWireTensor, type WireTensor } from '#lib/tensor/wire.ts';
import type { HeldOutput } from './held-outputs.ts';

/** A part of an output that has a name. */
export type Place = {
  /** Without the output, which a message names first. */
  readonly message: Required<Message>;
  /** Says of each offset of this output whether it lies there; null where there is no such place in this call. */
  readonly holds: (output: HeldOutput) => ((offset: number) => boolean) | null;
};

type ByIndex = (index: readonly number[], shape: readonly number[]) => boolean;

/** All places worth naming in outputs like this one: by their indices, and by what the inputs hold there. */
export function placesOf({ expected: { shape }, observation: { fn } }: HeldOutput): Place[] {
  const axes = shape.map((_, axis) => axis);
  return [
    byIndex('fewFirstElement', {}, (index) => index.every((at) => at === 0)),
    byIndex('fewLastElement', {}, (index, sizes) => index.every((at, axis) => at === sizes[axis]! - 1)),
    ...(shape.length >= 2 ? [byIndex('fewDiagonal', {}, (index) => index.at(-1) === index.at(-2))] : []),
    ...axes.flatMap((axis) => [
      byIndex('fewFirst', { axis }, (index) => index[axis] === 0),
      byIndex('fewLast', { axis }, (index, sizes) => index[axis] === sizes[axis]! - 1),
      // The first and the last have names of their own.
      ...Array.from({ length: Math.max(0, shape[axis]! - 2) }, (_, before) =>
        byIndex('fewIndex', { axis, index: before + 1 }, (index) => index[axis] === before + 1),
      ),
    ]),
    ...paramsOf(fn).flatMap(({ name }, at) => byInput(name, at)),
  ];
}

function byIndex(key: string, values: Required<Message>['values'], isIn: ByIndex): Place {
  const holds: Place['holds'] =
    ({ expected: { shape } }) =>
    (offset) =>
      isIn(indexOf(offset, shape), shape);
  return { message: { key, values }, holds };
}

function byInput(input: string, at: number): Place[] {
  const place = (key: string, isIn: (input: WireTensor, offset: number) => boolean, isFor = isNoMask): Place => ({
    message: { key, values: { input } },
    holds: ({ observation, expected }) => {
      const tensor = observation.args[at];
      if (!isWireTensor(tensor) || tensor.shape.join() !== expected.shape.join() || !isFor(tensor)) return null;
      return (offset) => isIn(tensor, offset);
    },
  });
  return [
    place('fewZero', ({ data }, offset) => data[offset] === 0),
    place('fewMasked', ({ data }, offset) => data[offset] === 0, isMask),
    place('fewTies', (tensor, offset) => row(tensor, offset).filter((each) => each === tensor.data[offset]).length > 1),
    place('fewLargest', (tensor, offset) => tensor.data[offset] === Math.max(...row(tensor, offset))),
    emptyRows(input, at),
  ];
}

/** Everything that belongs to a row in which the mask allows nothing, whatever the output’s own last axis. */
function emptyRows(input: string, at: number): Place {
  return {
    message: { key: 'fewEmptyRow', values: { input } },
    holds: ({ observation, expected: { shape, data } }) => {
      const mask = observation.args[at];
      if (!isWireTensor(mask) || !isMask(mask) || mask.shape.length !== shape.length || shape.length < 2) return null;
      if (mask.shape.slice(0, -1).join() !== shape.slice(0, -1).join()) return null;
      const width = data.length === 0 ? 1 : shape.at(-1)!;
      return (offset) => row(mask, Math.floor(offset / width) * mask.shape.at(-1)!).every((each) => each === 0);
    },
  };
}

/** The row (along the last axis) in which an offset lies. */
function row({ shape, data }: WireTensor, offset: number): number[] {
  const width = shape.at(-1) ?? 1;
  const start = Math.floor(offset / width) * width;
  return Array.from(data.subarray(start, start + width));
}

function isMask({ data }: WireTensor): boolean {
  return data.every((each) => each === 0 || each === 1) && data.includes(0);
}

function isNoMask(tensor: WireTensor): boolean {
  return !isMask(tensor);
}
