import { failure, success, type Result } from '#lib/base/result.ts';
import type { Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import { compileSubmission } from '#lib/runner/syntax/compile-submission.ts';

/** A snippet as a module in CommonJS form, whose functions `ask0`, `ask1`, … each run the code anew and answer one question. */
export async function snippetModule({ code, asks, values }: Snippet): Promise<Result<string, SnippetProblem>> {
  const names = Object.keys(values);
  const given = names.map((name) => literal(values[name])).join(', ');
  const functions = asks.map(
    (ask, index) => `exports.ask${index} = () => {${code}\n;return ((${names.join(', ')}) => (${ask}\n))(${given}); };`,
  );
  // On one line, so that an error has the line that it has in the code.
  const compiled = await compileSubmission(`const tf = require('@tensorflow/tfjs'); ${functions.join('\n')}`);
  if (compiled.ok) return success(compiled.value);
  const { problem } = compiled;
  const message = problem.kind === 'syntax' ? problem.message : `${problem.kind} syntax`;
  return failure({ kind: 'syntax', message, line: problem.line });
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
