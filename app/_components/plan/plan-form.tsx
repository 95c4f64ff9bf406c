import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PlanPreviewPanel } from './plan-preview.tsx';
import type { PlanInHand } from './use-plan.ts';

type PlanFormProps = {
  readonly title: string;
  readonly text: string;
  readonly plan: PlanInHand;
  /** The form was sent: what is wished is to be previewed. */
  readonly onPreview: () => void;
  readonly children: ReactNode;
};

/** What is wished, then what it would do, then the plan itself; each by a button of its own. */
export function PlanForm({ title, text, plan, onPreview, children }: PlanFormProps) {
  const t = useTranslations('plan');
  const { progress } = plan;
  const isBusy = progress.kind === 'asking' || progress.kind === 'making';
  return (
    <section className="panel mt-4" aria-label={title}>
      <h2>{title}</h2>
      <p className="mt-1 text-soft">{text}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onPreview();
        }}
      >
        {children}
        <p className="mt-6 flex flex-wrap items-center gap-4">
          <button type="submit" className="button" aria-disabled={isBusy}>
            {t('preview')}
          </button>
          <span role="status">
            {progress.kind === 'asking' && t('previewing')}
            {progress.kind === 'making' && t('making')}
            {progress.kind === 'made' && <span className="text-good">✓ {t('made')}</span>}
            {progress.kind === 'unreachable' && <span className="text-bad">{t('unreachable')}</span>}
            {progress.kind === 'refused' && <span className="text-bad">{progress.detail}</span>}
          </span>
        </p>
      </form>
      {(progress.kind === 'shown' || progress.kind === 'making') && (
        <PlanPreviewPanel preview={progress.preview} onMake={plan.make} making={progress.kind === 'making'} />
      )}
    </section>
  );
}
