import type { Report } from '#lib/exercises/report.ts';

/** The report, its error of syntax with a line: an engine that parses a module does not tell where it stumbled. */
export async function withSyntaxPlace(report: Report, source: string): Promise<Report> {
  if (!report.checks.some(({ message }) => message.key === 'syntaxError')) return report;
  const { secondOpinion } = await import('./second-parser.ts');
  const opinion = secondOpinion(source);
  const line = opinion.kind === 'valid' ? opinion.errorLine : null;
  if (line === null) return report;
  const checks = report.checks.map((check) =>
    check.message.key === 'syntaxError' ? { ...check, message: { key: 'syntaxErrorAt', values: { line } } } : check,
  );
  return { ...report, checks };
}
