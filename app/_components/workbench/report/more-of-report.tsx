'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { Check, Comparison, GradientRow, Report } from '#lib/exercises/report.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import { AllChecks } from './all-checks.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { CostView } from './cost-view.tsx';
import { GradientTable } from './gradient-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { useJudgeText } from './judge-text.ts';
import { LaneList } from './lane-list.tsx';
import { formatMillis } from './numbers.ts';
import { VCurve } from './v-curve.tsx';

/** The rest of a report, one thing at a time: curve, heat map, what was printed, costs, every check. */
export function MoreOfReport({ report, regimes, comparison, gradients }: MoreOfReportProps) {
  const t = useTranslations('workbench');
  // What the code prints is what the learner asked for.
  const [shown, setShown] = useState<PartName | null>(report.console.length > 0 ? 'console' : null);
  const parts = usePartsOf({ report, regimes, comparison, gradients });
  return (
    <section className="wb-more" aria-label={t('more.label')}>
      <ul className="wb-more-list">
        {parts.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className="wb-link"
              aria-expanded={shown === name}
              aria-controls={`wb-more-${name}`}
              onClick={() => setShown(shown === name ? null : name)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      {parts.map(({ name, content }) => (
        <div key={name} id={`wb-more-${name}`} hidden={shown !== name}>
          {/* Which lanes ran is in the page’s source in any case. */}
          {(shown === name || name === 'checks') && content}
        </div>
      ))}
    </section>
  );
}

type PartName = 'curve' | 'heat' | 'console' | 'cost' | 'checks';
type Part = { readonly name: PartName; readonly title: string; readonly content: ReactNode };

function usePartsOf({ report, regimes, comparison, gradients }: MoreOfReportProps): readonly Part[] {
  const t = useTranslations('workbench');
  const parts: Part[] = [];
  const drawn = gradients.filter(({ curve }) => curve.length > 1);
  if (gradients.length > 0) {
    const content = <Gradients rows={gradients} />;
    parts.push({ name: 'curve', title: t(drawn.length > 0 ? 'vCurve.title' : 'gradient.title'), content });
  }
  if (comparison?.excess && comparison.shape.length > 0 && !comparison.plain) {
    parts.push({ name: 'heat', title: t('more.heat'), content: <Excess comparison={comparison} /> });
  }
  if (report.console.length > 0) {
    const title = t('console', { count: report.console.length });
    parts.push({ name: 'console', title, content: <ConsoleOutput lines={report.console} /> });
  }
  if (report.cost.length > 0) {
    parts.push({ name: 'cost', title: t('cost.title'), content: <CostView rows={report.cost} /> });
  }
  const title = t('report.all', { count: report.checks.length });
  return [...parts, { name: 'checks', title, content: <Everything report={report} regimes={regimes} /> }];
}

function Gradients({ rows }: { readonly rows: readonly GradientRow[] }) {
  return (
    <>
      <VCurve rows={rows} />
      <GradientTable rows={rows} />
    </>
  );
}

function Excess({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslations('workbench');
  const say = useJudgeText();
  const { output, shape, excess, toleranceFrom } = comparison;
  return (
    <>
      {excess && <HeatMap name={output || t('comparison.result')} shape={shape} excess={excess} />}
      <p className="wb-small">{t('comparison.toleranceFrom', { origin: say(toleranceFrom) })}</p>
    </>
  );
}

function Everything({ report, regimes }: Pick<MoreOfReportProps, 'report' | 'regimes'>) {
  const t = useTranslations('workbench');
  const checks: readonly Check[] = report.checks;
  return (
    <>
      <AllChecks checks={checks} regimes={regimes} />
      <LaneList lanes={report.lanes} />
      <p className="wb-small">
        {t('report.footer', { seed: String(report.seed), time: formatMillis(report.tookMillis) })}
      </p>
    </>
  );
}

type MoreOfReportProps = {
  readonly report: Report;
  readonly regimes: ExercisePageView['regimes'];
  /** The tensor to draw a heat map of; null where there is none. */
  readonly comparison: Comparison | null;
  /** The gradients to draw the curve of; empty where there are none. */
  readonly gradients: readonly GradientRow[];
};
