/** What somebody writes who thinks in another library or language; each has its sentences in `workbench.habits` of the catalogue. */
export const HABIT_NAMES = [
  'arithmetic',
  'comparison',
  'mathOnTensor',
  'matMulSign',
  'namedArguments',
  'optionsObject',
  'shapeCall',
  'indexing',
  'slicing',
  'transposed',
  'libraryName',
  'pytorchName',
  'numpyName',
  'tensorflowName',
  'readBack',
  'autograd',
  'inPlace',
  'assignedInPlace',
  'pairOfMax',
  'separateLengths',
  'keepDims',
  'pythonWord',
  'pythonFunction',
  'lambda',
  'pythonSource',
  'dimInNumpy',
  'keepdimInNumpy',
  'camelKeepDims',
  'torchMethod',
  'torchUnknown',
  'tensorflowInPython',
  'tensorMethod',
  'camelName',
  'keepdims',
  'python2',
  'caret',
  'javascriptWord',
  'javascriptOperator',
  'javascriptLength',
  'javascriptFunction',
] as const;

export type HabitName = (typeof HABIT_NAMES)[number];

/** A habit where it shows. */
export type Habit = {
  readonly name: HabitName;
  /** From 1 on. */
  readonly line: number;
  /** What is written there, cut short. */
  readonly found: string;
  /** What it is here; empty where the sentence says it without. */
  readonly instead: string;
};

/** One way in which a habit is written. */
export type HabitRule = {
  readonly name: HabitName;
  /** Global, over code without comments and texts. */
  readonly pattern: RegExp;
  /** What is written in place of a match; null: this match is none. Left out where the sentence says it. */
  readonly instead?: (match: RegExpMatchArray, code: string) => string | null;
};
