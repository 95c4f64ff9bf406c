import { useTranslations } from 'next-intl';
import type { Check, Report } from '#lib/exercises/report.ts';
import type { Mode } from '#app/_components/workbench/use-judge.ts';
import { stepOf } from './stair-steps.ts';

/** Where it stopped, in a few words: “Fails at the gradient”. */
export function useVerdictTitle(): (report: Report, mode: Mode, passedAfter: number | null) => string {
  const t = useTranslations('workbench');
  return (report, mode, passedAfter) => {
    if (report.verdict === 'pass') {
      if (mode === 'run') return t('verdict.runPasses');
      if (passedAfter === null) return t('verdict.pass');
      const seconds = Math.round(passedAfter / 1000);
      return t('verdict.passedAfter', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    }
    const first = firstNotPassed(report);
    if (!first) return t(`verdict.${report.verdict}`);
    return t(`verdict.${report.verdict === 'fail' ? 'failsAt' : 'stopsAt'}.${stepOf(first)}`);
  };
}

/** What the verdict means, in one sentence; also spoken when it arrives. */
export function useVerdictSentence(): (report: Report, mode: Mode) => string {
  const t = useTranslations('workbench');
  return (report, mode) => {
    const passed = report.checks.filter((check) => check.status === 'pass').length;
    if (report.verdict === 'pass') return t(mode === 'run' ? 'verdict.passRun' : 'verdict.passSubmit', { passed });
    const first = firstNotPassed(report);
    if (!first) return t('verdict.noCheck');
    return t(report.verdict === 'fail' ? 'verdict.failedAt' : 'verdict.stoppedAt', {
      check: t(`checks.${first.name}`),
      passed,
      total: report.checks.length,
    });
  };
}

/** The check to read: the first that did not pass. */
export function firstNotPassed(report: Report): Check | null {
  return report.checks.find((check) => check.status === 'fail' || check.status === 'error') ?? null;
}
