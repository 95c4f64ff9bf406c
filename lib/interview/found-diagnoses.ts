import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { FoundDiagnosis, JudgedCode, WrittenCode } from './interview-event.ts';

/** What an interview keeps of a report: the verdict, where it first failed, and what was diagnosed. */
export function judgedCode(code: WrittenCode, report: Report): JudgedCode {
  const { verdict, tookMillis } = report;
  return { ...code, verdict, check: firstFailing(report), diagnoses: foundDiagnoses(report), tookMillis };
}

/** The report without what it says of the cause, for an interview that tells it only afterwards. */
export function withoutDiagnoses(report: Report): Report {
  return { ...report, diagnosis: null, checks: report.checks.map(({ hint: _told, ...check }) => check) };
}

function firstFailing({ verdict, checks }: Report): CheckName | null {
  if (verdict === 'pass') return null;
  return checks.find(({ status }) => status === 'fail' || status === 'error')?.name ?? null;
}

function foundDiagnoses({ diagnosis }: Report): readonly FoundDiagnosis[] {
  if (diagnosis === null) return [];
  if (diagnosis.kind === 'mistake') return [{ key: `mistake/${diagnosis.id}`, title: diagnosis.title }];
  return [{ key: diagnosis.kind, title: null }];
}
