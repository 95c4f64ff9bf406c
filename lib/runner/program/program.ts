/** What a program returns: names and what they stand for. Numbers may be NaN or infinite. */
export type ProgramValue =
  | number
  | string
  | boolean
  | null
  | readonly ProgramValue[]
  | { readonly [name: string]: ProgramValue };

export type ProgramResult = Readonly<Record<string, ProgramValue>>;

/** The one argument of a program: its numbers by name. */
export type ProgramArguments = Readonly<Record<string, number>>;

export const PROGRAM_PROBLEMS = ['no-function', 'threw', 'not-data', 'too-large', 'too-late', 'not-started'] as const;

/** Why a program gave nothing. `detail` is its own words where it has some, `line` where it threw, if that is known. */
export type ProgramProblem = {
  readonly kind: (typeof PROGRAM_PROBLEMS)[number];
  readonly detail: string;
  readonly line?: number;
};

/** Host → program’s realm: a program to be used from now on, or numbers to be put into it. */
export type AskProgram =
  | { readonly type: 'load'; readonly code: string }
  | { readonly type: 'run'; readonly id: number; readonly values: ProgramArguments };

/** Program’s realm → host. */
export type ProgramReply = { readonly id: number } & (
  | { readonly result: ProgramResult }
  | { readonly problem: ProgramProblem }
);
