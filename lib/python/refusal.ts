/** Which of Python’s errors is meant, as the first letter of what crosses the bridge; numpy/_errors.py knows them too. */
type Kind =
  /** ValueError */
  | 'V'
  /** IndexError */
  | 'I'
  /** TypeError */
  | 'T'
  /** AxisError */
  | 'A'
  /** A result that cannot be cast to the type of where it goes. */
  | 'C'
  /** OverflowError */
  | 'O'
  /** MemoryError */
  | 'M'
  /** Something of NumPy’s that is not here: NotImplementedError */
  | 'N';

/** An error that becomes one of Python’s, in NumPy’s words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: Kind;
  constructor(kind: Kind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A shape as Python prints a tuple. */
export function tuple(shape: readonly number[]): string {
  return `(${shape.join(',')}${shape.length === 1 ? ',' : ''})`;
}

/** The same with spaces, as some of NumPy’s texts have it. */
export function spacedTuple(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}
