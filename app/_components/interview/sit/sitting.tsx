import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import { onDemand } from '#app/_components/ui/on-demand.tsx';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';
import { CodeStep } from './code-step.tsx';
import { SitBar } from './sit-bar.tsx';
import { StatementStep } from './statement-step.tsx';
import '#app/_components/workbench/workbench.css';
import '#app/_components/workbench/report/report.css';
import './interview.css';

const EndDialog = onDemand(async () => (await import('./end-dialog.tsx')).EndDialog);

/** An interview while its clock runs: the statement of an exercise first, then the code. */
export function Sitting({ interview }: { readonly interview: InterviewInHand }) {
  const t = useTranslations('interview.sit');
  const { view, state, act, failure, isKnown } = interview;
  const [isEnding, setEnding] = useState(false);
  const { current } = state;
  const exercise = view.exercises[current];
  const own = state.exercises[current];
  const go = (to: number): void => act({ kind: 'moved', exercise: to });
  const finish = (): void => setEnding(true);
  const bar = { interview, onGo: go, onFinish: finish };
  const isCoding = own?.isCoding === true;
  return (
    <main id="main" tabIndex={-1} className={isCoding && exercise ? 'wb' : 'iv-reading'}>
      <StorageTrouble detail={failure} />
      {isCoding && exercise && !isKnown ? (
        <output className="wb-note">{t('opening')}</output>
      ) : !exercise || !own ? (
        <>
          <SitBar {...bar} actions={null} />
          <p className="notice m-5">{t('gone')}</p>
        </>
      ) : isCoding ? (
        <CodeStep key={current} {...{ interview, exercise, own, bar }} />
      ) : (
        <StatementStep key={current} {...{ interview, exercise, own, bar }} />
      )}
      {isEnding && (
        <EndDialog state={state} onEnd={(reason) => act({ kind: 'ended', reason })} onClose={() => setEnding(false)} />
      )}
    </main>
  );
}
