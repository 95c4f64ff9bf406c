'use client';

import { useTranslations } from 'next-intl';
import type { Report } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { AllChecks } from './all-checks.tsx';
import { CheckDetail } from './check-detail.tsx';
import { BrokenLaws } from './broken-laws.tsx';
import { AgreeingGradients } from './agreeing-gradients.tsx';
import { CostView } from './cost-view.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { DiagnosisBox } from './diagnosis-box.tsx';
import { LaneList } from './lane-list.tsx';
import { formatMillis } from './numbers.ts';
import type { Mode } from '#app/_components/workbench/use-judge.ts';
import { firstNotPassed, VerdictBanner } from './verdict-banner.tsx';

/** The judge’s report, what matters most first. */
export function ReportPanel({ report, mode, regimes }: ReportPanelProps) {
  const t = useTranslations('workbench');
  const first = firstNotPassed(report);
  return (
    <div className="wb-report" data-verdict={report.verdict} data-seed={report.seed} data-lanes={laneNames(report)}>
      <VerdictBanner report={report} mode={mode} />
      {report.diagnosis && <DiagnosisBox diagnosis={report.diagnosis} />}
      {first && <CheckDetail check={first} regimes={regimes} />}
      <BrokenLaws checks={report.checks} first={first} />
      <AgreeingGradients report={report} />
      <CostView rows={report.cost} />
      <ConsoleOutput lines={report.console} />
      <AllChecks checks={report.checks} regimes={regimes} />
      <LaneList lanes={report.lanes} />
      <p className="wb-small">
        {t('report.footer', { seed: String(report.seed), time: formatMillis(report.tookMillis) })}
      </p>
    </div>
  );
}

/** Each lane with the backend that really ran it, for tests and for people who look at the page’s source. */
function laneNames(report: Report): string {
  return report.lanes.map(({ lane, backend, adapter }) => `${lane}:${backend}:${adapter ?? ''}`).join(' ');
}

type ReportPanelProps = {
  readonly report: Report;
  readonly mode: Mode;
  readonly regimes: ExercisePageView['regimes'];
};
