import { useTranslations } from 'next-intl';
import { useKeyPresses } from '#app/study/use-key-presses.ts';
import { Shortcut } from '#app/study/shortcut.tsx';
import { quizCommandOf, type QuizCommand } from './quiz-keys.ts';

type MissingQuestionProps = {
  readonly place: { readonly question: number; readonly of: number };
  readonly why: 'gone' | 'changed';
  readonly listening: boolean;
  readonly singleKeys: boolean;
  readonly onCommand: (command: QuizCommand) => void;
};

/** A question whose card is gone, or says something else by now. */
export function MissingQuestion({ place, why, listening, singleKeys, onCommand }: MissingQuestionProps) {
  const t = useTranslations('quiz.ask');
  useKeyPresses((press) => {
    const command = listening ? quizCommandOf(press, { options: 0, asksCertainty: false, singleKeys }) : null;
    if (command) onCommand(command.type === 'proceed' ? { type: 'next' } : command);
    return command !== null;
  });
  return (
    <>
      <div className="study-stage">
        <p className="num text-soft">{t('numberOf', { number: place.question + 1, of: place.of })}</p>
        <p role="status" className="notice mt-4">
          {t(why)}
        </p>
      </div>
      <div className="rating-bar">
        <div className="dock-in dock-row">
          <span className="dock-gap" />
          <button
            type="button"
            className="button button-primary button-large dock-go"
            onClick={() => onCommand({ type: 'next' })}
          >
            {t(place.question === place.of - 1 ? 'handIn' : 'next')}
            <Shortcut name="⏎" />
          </button>
        </div>
      </div>
    </>
  );
}
