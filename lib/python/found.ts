import type { Cell } from './cell.ts';

/** What an index means: a view, or places of the storage with the shape of what lies there. */
export type Found =
  | { readonly view: Cell }
  | {
      readonly view: null;
      readonly places: Int32Array;
      readonly shape: readonly number[];
      /** By one mask and nothing else. */
      readonly byMask: boolean;
    };

/** Told of the shape of what is picked, before it is looked whether all places are in bounds. */
export type OnPicked = (shape: readonly number[], byMask: boolean) => void;
