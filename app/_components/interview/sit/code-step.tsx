import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import { RunButtons } from '#app/_components/workbench/bar/run-buttons.tsx';
import type { Pane } from '#app/_components/workbench/pane-tabs.tsx';
import { JudgedLanguage } from '#app/_components/workbench/report/judge-text.ts';
import { SplitPanes } from '#app/_components/workbench/split-panes.tsx';
import { useJudge, type Mode } from '#app/_components/workbench/use-judge.ts';
import { useShortcuts } from '#app/_components/workbench/use-shortcuts.ts';
import { judgedCode } from '#lib/interview/found-diagnoses.ts';
import type { InterviewState } from '#lib/interview/interview-state.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { WrittenCode } from '#lib/interview/interview-event.ts';
import { AskedAside } from './asked-aside.tsx';
import { SitBar } from './sit-bar.tsx';
import type { StepProps } from './statement-step.tsx';
import { ToldReport } from './told-report.tsx';
import { WrittenPart } from './written-part.tsx';
import { useInterviewCode } from './use-interview-code.ts';

/** The statement beside the code, which is run and submitted as in the workbench. */
export function CodeStep({ interview, exercise, own, bar }: StepProps) {
  const locale = useLocale();
  const { view, state, act } = interview;
  const { current } = state;
  const [pane, setPane] = useState<Pane>('code');
  const [canType, setCanType] = useState(false);
  const hand = useInterviewCode({
    place: { interviewId: view.interview.id, exercise: current },
    exercise,
    known: own.code,
    onSnapshot: (written) => act({ kind: 'snapshot', exercise: current, ...written }),
  });
  const { code } = hand;
  const judge = useJudge(exercise.id, canType, code.language);
  const start = async (mode: Mode): Promise<void> => {
    setPane('report');
    const report = await judge.start(mode, { draft: code.source, language: code.language });
    if (!report) return;
    hand.recorded(code);
    act({ kind: mode === 'run' ? 'ran' : 'submitted', exercise: current, ...judgedCode(code, report) });
    if (mode === 'submit') keepSubmission(exercise.id, code, report);
  };
  useShortcuts(start);
  const buttons = <RunButtons isRunning={judge.activity.kind === 'running'} onStart={start} />;
  return (
    <JudgedLanguage value={code.language}>
      <h1 className="sr-only">{exercise.title[locale]}</h1>
      <SitBar {...bar} actions={<div className="wb-actions wb-wide">{buttons}</div>} />
      <SplitPanes
        pane={pane}
        onPane={setPane}
        isOpen={judge.activity.kind !== 'idle'}
        statement={
          <AskedAside
            {...{ exercise, own }}
            language={code.language}
            onAct={(done) => act({ exercise: current, ...done })}
          />
        }
        code={
          <WrittenPart
            exercise={exercise}
            hand={hand}
            name={`${view.interview.id}/${exercise.id}`}
            onTypable={() => setCanType(true)}
          />
        }
        report={
          <ToldReport
            exercise={exercise}
            judge={judge}
            diagnoses={view.interview.diagnoses}
            gain={own.passed !== null && <PassedLine state={state} bar={bar} />}
          />
        }
      />
      <div className="wb-dock">{buttons}</div>
    </JudgedLanguage>
  );
}

/** It is a try at the exercise like any other. */
function keepSubmission(exerciseId: string, { source, language }: WrittenCode, report: Report): void {
  const written = language === 'python' ? { language } : {};
  void browserClient().submit({ id: newId(), exerciseId, source, ...written, report, at: Date.now() });
}

/** After a pass: on to what is open, or to the end. */
function PassedLine({ state, bar }: { readonly state: InterviewState; readonly bar: StepProps['bar'] }) {
  const t = useTranslations('interview.sit');
  const next = state.exercises.findIndex(({ passed }) => passed === null);
  return (
    <p className="wb-row">
      <span>{t('passed')}</span>
      <button
        type="button"
        className="button button-primary"
        onClick={() => (next === -1 ? bar.onFinish() : bar.onGo(next))}
      >
        {next === -1 ? t('finish') : t('next', { number: next + 1 })}
      </button>
    </p>
  );
}
