'use client';

import type { ReactNode } from 'react';
import type { Check, Report } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { Mode } from '#app/_components/workbench/use-judge.ts';
import { BrokenLaws } from './broken-laws.tsx';
import { CheckDetail } from './check-detail.tsx';
import type { FoundReport } from '#app/_components/workbench/found-report.ts';
import { FailingExample } from './failing-example.tsx';
import { DiagnosisBox } from './diagnosis-box.tsx';
import { HabitBox } from './habit-box.tsx';
import { MoreOfReport } from './more-of-report.tsx';
import { VerdictLine } from './verdict-line.tsx';
import { firstNotPassed } from './verdict-words.ts';

/** The judge’s report: verdict, reason, evidence, and the rest behind links. */
export function ReportPanel({ found, mode, exercise, passedAfter, help, gain }: ReportPanelProps) {
  const { report, source, language } = found;
  const { regimes } = exercise;
  const first = firstNotPassed(report);
  const { comparison, gradient } = evidenceOf(report, first);
  // What throws or never ends is told by its error.
  const example = report.verdict === 'fail' && (
    <FailingExample
      key={report.seed}
      exerciseId={exercise.id}
      source={source}
      language={language}
      calls={((language === 'python' ? exercise.python : null) ?? exercise).examples.map(({ call }) => call)}
    />
  );
  return (
    <div className="wb-report" data-verdict={report.verdict} data-seed={report.seed} data-lanes={laneNames(report)}>
      <VerdictLine report={report} mode={mode} passedAfter={passedAfter} />
      {gain}
      {first && <DiagnosisBox diagnosis={report.diagnosis} help={help} />}
      {first && <HabitBox source={source} language={language} />}
      {first && (
        <CheckDetail
          check={first}
          regimes={regimes}
          comparison={comparison}
          gradient={gradient}
          isExplained={report.diagnosis !== null}
          example={example}
        />
      )}
      <BrokenLaws checks={report.checks} first={first} />
      <MoreOfReport
        key={report.seed}
        report={report}
        regimes={regimes}
        comparison={comparison}
        gradients={gradient.length > 0 ? gradient : agreeing(report)}
      />
    </div>
  );
}

/** The numbers of the first failure; where it has only half of them, those of another failure of the same function beside it. */
function evidenceOf({ checks }: Report, first: Check | null): Pick<Check, 'comparison' | 'gradient'> {
  if (!first) return { comparison: null, gradient: [] };
  const others = checks.filter((check) => check.status === 'fail' && check.function === first.function);
  return {
    comparison: first.comparison ?? others.find(({ comparison }) => comparison)?.comparison ?? null,
    gradient: first.gradient.length > 0 ? first.gradient : (others.find(({ gradient }) => gradient[0])?.gradient ?? []),
  };
}

/** The gradients that agree; by function where there are several, whose parameters may share names. */
function agreeing({ checks }: Report): Check['gradient'] {
  const agree = checks.filter(({ name, status, gradient }) => name === 'gradient' && status === 'pass' && gradient[0]);
  if (agree.length === 1) return agree[0]!.gradient;
  return agree.flatMap(({ function: fn, gradient }) =>
    gradient.map((row) => ({ ...row, parameter: `${fn} ${row.parameter}` })),
  );
}

/** Each lane with the backend that really ran it, for tests and for people who look at the page’s source. */
function laneNames(report: Report): string {
  return report.lanes.map(({ lane, backend, adapter }) => `${lane}:${backend}:${adapter ?? ''}`).join(' ');
}

type ReportPanelProps = {
  readonly found: FoundReport;
  readonly mode: Mode;
  readonly exercise: Pick<ExercisePageView, 'id' | 'regimes' | 'examples'> & Partial<Pick<ExercisePageView, 'python'>>;
  readonly passedAfter: number | null;
  /** Beside the diagnosis: the way to the next hint. */
  readonly help: ReactNode;
  /** After a pass: what it brings. */
  readonly gain: ReactNode;
};
