import { failure, type Result } from '#lib/base/result.ts';
import { compile, type SyntaxProblem } from '#lib/runner/compile.ts';
import { pythonLine } from './python.ts';

/**
 * Why a submission is not run. `syntax`: it is no TypeScript. `python`: it is Python. `unsupported`: it is TypeScript, but
 * in a syntax that is not run here: `syntax` names it, null where it is only known that the line is not understood.
 */
export type SubmissionProblem =
  | ({ readonly kind: 'syntax' } & SyntaxProblem)
  | { readonly kind: 'python'; readonly line: number }
  | { readonly kind: 'unsupported'; readonly syntax: string | null; readonly line: number | null };

/** What sucrase erases without a word, or leaves to an engine that does not know it. */
const MAY_BE_MISREAD = /\b(?:namespace|module)\s+[\w$.]+\s*\{|(?:^|[\s;{}])@[\w$(]|\b(?:accessor|using)\s+[\w$#]/;

/** A learner’s module as JavaScript: by sucrase alone, and by a full parser’s leave where sucrase is not to be trusted. */
export async function compileSubmission(source: string): Promise<Result<string, SubmissionProblem>> {
  const first = compile(source);
  if (first.ok && !MAY_BE_MISREAD.test(source)) return first;
  const { secondOpinion } = await import('./second-parser.ts');
  const second = secondOpinion(source);
  if (second.kind === 'invalid') return first.ok ? first : failure(refused(source, first.problem));
  if (second.unsupported) return failure({ kind: 'unsupported', ...second.unsupported });
  if (first.ok) return first;
  const again = compile(second.plainer);
  return again.ok ? again : failure({ kind: 'unsupported', syntax: null, line: again.problem.line });
}

function refused(source: string, problem: SyntaxProblem): SubmissionProblem {
  const line = pythonLine(source);
  return line === null ? { kind: 'syntax', ...problem } : { kind: 'python', line };
}
