/** What is said at the end of a line of code. */
export type LineMark = {
  /** From 1 on. */
  readonly line: number;
  readonly text: string;
  /** Whether the line is brought into view: never while somebody types. */
  readonly reveals: boolean;
};
