import { failure, type Result } from './result.ts';

/**
 * Runs a program of a pack: TypeScript whose default export is a pure function of one argument. The same source and input
 * give the same; what it returns is plain data. Never throws.
 */
export type RunProgram = (source: string, input: ProgramInput) => ProgramAnswer;

/** The same of the programs that lie beside one concept, by the names of their files. */
export type RunFile = (file: string, input: ProgramInput) => ProgramAnswer;

/** The argument of a program: numbers, or lists of them, by name. */
export type ProgramInput = Readonly<Record<string, ProgramNumbers>>;

type ProgramNumbers = number | readonly ProgramNumbers[];

/** What it returned, by name; or what went wrong, with its own words and the line where it has some. */
type ProgramAnswer = Result<
  Readonly<Record<string, unknown>>,
  { readonly kind: string; readonly detail: string; readonly line?: number }
>;

/** Runs programs by the names of their files; null where there is nothing to run them in. */
export function fileRunner(programs: ReadonlyMap<string, string> | undefined, run: RunProgram | null): RunFile | null {
  if (!run) return null;
  return (file, input) => {
    const source = programs?.get(file);
    return source === undefined
      ? failure({ kind: 'not-started', detail: 'there is no such file' })
      : run(source, input);
  };
}
