import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { emptyAnswer } from '#app/_components/quiz/empty-answer.ts';
import { FlagButton } from '#app/_components/remarks/flag-button.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { CardFace } from '#app/study/card-face.tsx';
import { subjectOfCard } from '#lib/remarks/remark-subject.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';

type ExplainedAnswerProps = { readonly card: CardView; readonly answer: StandingAnswer | undefined };

/** The question as it was drawn, what was answered, the right answer and its working. */
export function ExplainedAnswer({ card, answer }: ExplainedAnswerProps) {
  if (card.body.kind === 'exercise') {
    return <ExplainedExercise card={card} exerciseId={card.body.exerciseId} answer={answer} />;
  }
  return <ExplainedCard card={card} answer={answer} />;
}

function ExplainedCard({ card, answer }: ExplainedAnswerProps) {
  const t = useTranslations('quiz.result');
  const locale = useLocale();
  const face = useRef<HTMLElement>(null);
  const given = answer?.response;
  const response = given && given.kind !== 'judged' ? given : emptyAnswer(card);
  return (
    <div className="answered-card">
      <CardFace
        ref={face}
        card={card}
        locale={locale}
        phase={{
          name: 'answer',
          judged: response && { response, correct: answer?.right === true, proposed: 'good' },
        }}
        response={response}
        problem={null}
        onRespond={() => undefined}
      />
      <div className="answer-links">
        {card.conceptId !== null && (
          <Link href={`/concepts/${card.conceptId}`} className="button">
            {t('concept')}
          </Link>
        )}
        <FlagButton
          subject={subjectOfCard(card.id)}
          seen={{ place: 'quiz', locale, seed: card.seed, print: card.print }}
        />
      </div>
    </div>
  );
}

type ExplainedExerciseProps = ExplainedAnswerProps & { readonly exerciseId: string };

/** The code that was given; what it lacks, the workbench tells. */
function ExplainedExercise({ card, exerciseId, answer }: ExplainedExerciseProps) {
  const t = useTranslations('quiz.result');
  const locale = useLocale();
  return (
    <div className="answered-card">
      <Html html={card.prompt} locale={locale} />
      {answer?.response?.kind === 'judged' && (
        <>
          <p className="mt-3 font-semibold">{t('yours')}</p>
          <div className="prose">
            <pre>
              <code>{answer.response.source}</code>
            </pre>
          </div>
        </>
      )}
      <div className="answer-links">
        <Link href={`/exercises/${exerciseId}`} className="button">
          {t('exercise')}
        </Link>
        <FlagButton subject={subjectOfCard(card.id)} seen={{ place: 'quiz', locale, seed: null, print: card.print }} />
      </div>
    </div>
  );
}
