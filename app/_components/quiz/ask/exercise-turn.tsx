import { useLocale, useTranslations } from 'next-intl';
import { CardChip } from '#app/study/card-chip.tsx';
import { PlainEditor } from '#app/_components/editor/plain-editor.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { isFinalOnce } from '#lib/quiz/quiz.ts';
import type { AskedExercise } from '#lib/study/quiz/quiz-page.ts';
import { QuestionDock } from './question-dock.tsx';
import type { QuestionProps } from './question-turn.tsx';
import { useExerciseAnswer } from './use-exercise-answer.ts';
import { useTurn } from './use-turn.ts';

type ExerciseTurnProps = QuestionProps & { readonly exercise: AskedExercise };

/** A small exercise as a question: its statement, the code, and its verdict where that is told at once. */
export function ExerciseTurn({ place, exercise, card, onSave, ...props }: ExerciseTurnProps) {
  const { policy, standing, singleKeys, onCommand } = props;
  const t = useTranslations('quiz.ask');
  const locale = useLocale();
  const isGivenForGood = standing !== undefined && isFinalOnce(policy);
  const asksCertainty = policy.certainty;
  const written = useExerciseAnswer({ place, exercise, standing, isLocked: isGivenForGood, asksCertainty, onSave });
  const { face, isLocked, isJudged, lacksCertainty, proceed, giveUp } = useTurn({
    ...props,
    answer: written.answer,
    options: 0,
    isCode: true,
  });
  return (
    <>
      <div className="study-stage">
        <div className="card-head">
          <CardChip card={card} locale={locale} />
          <span className="num">{t('numberOf', { number: place.question + 1, of: place.of })}</span>
        </div>
        <article
          ref={face}
          tabIndex={-1}
          aria-label={t('place', { number: place.question + 1 })}
          className="quiz-exercise"
        >
          <Html html={exercise.statement} locale={locale} />
          <fieldset disabled={isLocked} className="quiz-code">
            <PlainEditor value={written.source} onChange={written.write} label={t('code')} fontSize={15} />
          </fieldset>
        </article>
        <p role="status" className="study-notice" data-answer={isJudged || undefined} tabIndex={-1}>
          {written.isRunning && t('judging')}
          {written.failure !== null && t('notJudged', { detail: written.failure })}
          {isLocked && !isJudged && t('stays')}
        </p>
        {!written.isKept && (
          <p role="alert" className="notice notice-bad">
            {t('codeUnkept')}
          </p>
        )}
      </div>
      <QuestionDock
        policy={policy}
        standing={standing}
        answer={written.answer}
        isFirst={place.question === 0}
        isLast={place.question === place.of - 1}
        lacksCertainty={lacksCertainty}
        singleKeys={singleKeys}
        actions={{ proceed, giveUp, back: () => onCommand({ type: 'previous' }) }}
      />
    </>
  );
}
