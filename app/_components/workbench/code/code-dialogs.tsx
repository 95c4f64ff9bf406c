'use client';

import { useTranslations } from 'next-intl';
import type { SubmissionSummary } from '#lib/study/exercises/submit.ts';
import { ConfirmPart, FlagExercisePart, HistoryPart } from '#app/_components/workbench/parts.ts';
import { hidesEarlier, type Workspace } from '#app/_components/workbench/workspace.ts';

export type CodeDialog = 'reset' | 'history' | 'flag';

/** What the toolbar opens: the way back to the starter, the submissions that may be seen, and what flags a fault. */
export function CodeDialogs(props: CodeDialogsProps) {
  const { open, workspace, submissions, isPlain, onReset, onLoad, onClose } = props;
  const t = useTranslations('workbench');
  const { attempt, draft } = workspace;
  if (open === 'reset') {
    return (
      <ConfirmPart
        title={t('reset.title')}
        text={t('reset.text')}
        action={t('reset.action')}
        onConfirm={onReset}
        onClose={onClose}
      />
    );
  }
  if (open === 'flag') return <FlagExercisePart exerciseId={props.exerciseId} onClose={onClose} />;
  if (open !== 'history') return null;
  const known = submissions.filter(({ at }) => !hidesEarlier(attempt) || at >= attempt.beganAt);
  return (
    <HistoryPart
      submissions={known}
      areHidden={known.length < submissions.length}
      draft={draft}
      language={workspace.language}
      plain={isPlain}
      onLoad={onLoad}
      onClose={onClose}
    />
  );
}

type CodeDialogsProps = {
  readonly open: CodeDialog | null;
  readonly exerciseId: string;
  readonly workspace: Workspace;
  readonly submissions: readonly SubmissionSummary[];
  readonly isPlain: boolean;
  readonly onReset: () => void;
  readonly onLoad: (code: string) => void;
  readonly onClose: () => void;
};
