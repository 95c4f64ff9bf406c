/** What was understood of a concept or of an exercise, kept under the texts that it was read from. */
export type Piece = {
  /** Undefined where it is not kept, or torn. */
  readonly read: () => unknown;
  /** Whether there is something under that name, torn or not. */
  readonly isThere: () => boolean;
  /** Plain data. */
  readonly write: (value: unknown) => void;
};

/** Where pieces are kept: the one of exactly these texts. */
export type Pieces = (texts: readonly string[]) => Piece;

/** Nothing is kept. */
export const NO_PIECES: Pieces = () => ({ read: () => undefined, isThere: () => false, write: () => undefined });
