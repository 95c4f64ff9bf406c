import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';
import { AmnestyFacts } from './amnesty-facts.tsx';
import { BreakFacts } from './break-facts.tsx';
import { DaysPlot } from './days-plot.tsx';
import { ExamFacts } from './exam-facts.tsx';

type PreviewProps = {
  readonly preview: PlanPreview;
  readonly making: boolean;
  readonly onMake: () => void;
};

/** What a plan would do and cost, and the button that makes it. The focus comes here when it appears. */
export function PlanPreviewPanel({ preview, making, onMake }: PreviewProps) {
  const t = useTranslations('plan');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="panel mt-6">
      <h3 ref={heading} tabIndex={-1}>
        {t('previewTitle')}
      </h3>
      <Facts preview={preview} />
      <DaysPlot days={preview.days} />
      <p className="mt-6">
        <button type="button" className="button button-primary" aria-disabled={making} onClick={onMake}>
          {t('make')}
        </button>
      </p>
    </div>
  );
}

function Facts({ preview }: { readonly preview: PlanPreview }) {
  switch (preview.kind) {
    case 'exam':
      return <ExamFacts preview={preview} />;
    case 'break':
      return <BreakFacts preview={preview} />;
    case 'amnesty':
      return <AmnestyFacts preview={preview} />;
    default:
      return preview satisfies never;
  }
}
