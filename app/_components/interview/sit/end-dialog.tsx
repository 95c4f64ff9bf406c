import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { AppDialog, ClosingButton } from '#app/_components/ui/app-dialog.tsx';
import type { EndReason } from '#lib/interview/interview-event.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';

type EndDialogProps = {
  readonly state: InterviewState;
  readonly onEnd: (reason: EndReason) => void;
  readonly onClose: () => void;
};

/** Asks before an interview is over; where all is passed, the end has the focus. */
export function EndDialog({ state: { exercises }, onEnd, onClose }: EndDialogProps) {
  const t = useTranslations('interview.end');
  const [stay, go] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const [of, passed] = [exercises.length, exercises.filter((one) => one.passed !== null).length];
  const isWhole = passed === of;
  return (
    <AppDialog title={t('title')} onClose={onClose} initialFocus={isWhole ? go : stay}>
      <p>{isWhole ? t('all', { count: of }) : t('some', { passed, of })}</p>
      <p className="mt-2 text-soft">{t('after')}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-x-4 gap-y-2">
        <ClosingButton ref={stay}>{t('stay')}</ClosingButton>
        <ClosingButton ref={go} primary onClick={() => onEnd(isWhole ? 'done' : 'givenUp')}>
          {t('go')}
        </ClosingButton>
      </div>
    </AppDialog>
  );
}
