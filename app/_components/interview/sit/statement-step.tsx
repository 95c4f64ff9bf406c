import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Html } from '#app/_components/ui/html.tsx';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';
import type { ExerciseState } from '#lib/interview/interview-state.ts';
import type { InterviewExerciseView } from '#lib/study/interview/interview-view.ts';
import { Clarifying } from './clarifying.tsx';
import { SitBar } from './sit-bar.tsx';

/** What the steps of an exercise are given. */
export type StepProps = {
  readonly interview: InterviewInHand;
  readonly exercise: InterviewExerciseView;
  readonly own: ExerciseState;
  readonly bar: {
    readonly interview: InterviewInHand;
    readonly onGo: (exercise: number) => void;
    readonly onFinish: () => void;
  };
};

/** What is asked, and what one may ask back, before anything is written. */
export function StatementStep({ interview: { state, act }, exercise, own, bar }: StepProps) {
  const t = useTranslations('interview.sit');
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { current } = state;
  return (
    <>
      <SitBar {...bar} actions={null} />
      <div className="iv-sheet">
        <h1 ref={heading} tabIndex={-1}>
          {exercise.title[locale]}
        </h1>
        <Html html={exercise.instructions} locale={locale} />
        <Clarifying
          clarifications={exercise.clarifications}
          asked={own.asked}
          onAsk={(question) => act({ kind: 'asked', exercise: current, question })}
        />
        <p className="mt-6">
          <button
            type="button"
            className="button button-primary button-large"
            onClick={() => act({ kind: 'coding', exercise: current })}
          >
            {t('beginCode')}
          </button>
        </p>
      </div>
    </>
  );
}
