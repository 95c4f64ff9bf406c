import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { QuestionDock } from '#app/_components/quiz/ask/question-dock.tsx';
import type { AnswerAct, AnswerInHand } from '#app/_components/quiz/ask/use-answer.ts';
import { useTurn, type TurnOptions } from '#app/_components/quiz/ask/use-turn.ts';
import { chosenIn } from '#lib/cards/response.ts';
import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { StandingAnswer } from '#lib/quiz/quiz-state.ts';

type CodeQuestion = Exclude<FollowUpQuestion, { readonly kind: 'card' }>;

type CodeQuestionTurnProps = Omit<TurnOptions, 'answer' | 'options' | 'isCode'> & {
  readonly asked: CodeQuestion;
  readonly place: { readonly question: number; readonly of: number };
  readonly onSave: (answer: AnswerAct) => void;
};

/** A question on the code itself: its options, the answer, and why once that is told. */
export function CodeQuestionTurn({ asked, place, onSave, ...options }: CodeQuestionTurnProps) {
  const { policy, standing, singleKeys, onCommand } = options;
  const t = useTranslations('interview.followUp');
  const locale = useLocale();
  const answer = useOptionAnswer(asked, standing, onSave);
  const { face, isLocked, lacksCertainty, proceed, giveUp } = useTurn({
    ...options,
    answer,
    options: asked.options.length,
  });
  const [chosen] = chosenIn(answer.response);
  return (
    <>
      <div className="study-stage">
        <div className="card-head">
          <span className="num">{t('numberOf', { number: place.question + 1, of: place.of })}</span>
        </div>
        <article ref={face} tabIndex={-1} aria-label={asked.prompt[locale]} className="study-card">
          <p className="study-ask">{asked.prompt[locale]}</p>
          {'code' in asked && asked.code !== null && (
            <pre className="iv-code" aria-label={t('code')}>
              <code>{asked.code}</code>
            </pre>
          )}
          <Options {...{ asked, chosen, isLocked, singleKeys }} onChoose={answer.respond} />
          {isLocked && (
            <p data-answer tabIndex={-1} className="mt-4">
              {t(standing?.right ? 'right' : standing?.response === null ? 'none' : 'wrong')}
            </p>
          )}
        </article>
      </div>
      <QuestionDock
        policy={policy}
        standing={standing}
        answer={answer}
        isFirst={place.question === 0}
        isLast={place.question === place.of - 1}
        lacksCertainty={lacksCertainty}
        singleKeys={singleKeys}
        actions={{ proceed, giveUp, back: () => onCommand({ type: 'previous' }) }}
      />
    </>
  );
}

type OptionsProps = {
  readonly asked: CodeQuestion;
  readonly chosen: string | undefined;
  /** Whether it is told what is right, and why. */
  readonly isLocked: boolean;
  readonly singleKeys: boolean;
  readonly onChoose: AnswerInHand['respond'];
};

function Options({ asked, chosen, isLocked, singleKeys, onChoose }: OptionsProps) {
  const t = useTranslations('interview.followUp');
  const locale = useLocale();
  const name = useId();
  return (
    <fieldset disabled={isLocked} className="iv-options">
      <legend className="sr-only">{t('options')}</legend>
      {asked.options.map(({ id, text, correct, why }, at) => (
        <label
          key={id}
          className="iv-option"
          data-is={isLocked ? (correct ? 'right' : id === chosen ? 'wrong' : undefined) : undefined}
        >
          <input
            type="radio"
            name={name}
            data-option
            checked={id === chosen}
            onChange={() => onChoose({ kind: 'selected', optionIds: [id] })}
          />
          <span>
            {singleKeys && <span className="kbd">{String.fromCodePoint(97 + at)}</span>} {text[locale]}
            {isLocked && (correct || id === chosen) && <span className="iv-why">{why[locale]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function useOptionAnswer(
  { options }: CodeQuestion,
  standing: StandingAnswer | undefined,
  onSave: (answer: AnswerAct) => void,
): AnswerInHand {
  const given = standing?.response?.kind === 'selected' ? standing.response : null;
  const [response, setResponse] = useState<AnswerInHand['response']>(given);
  const [certainty, setCertainty] = useState<Certainty | null>(standing?.certainty ?? null);
  const [shownAt] = useState(() => performance.now());
  const took = (): number => Math.round(performance.now() - shownAt);
  const right = options.some(({ id, correct }) => correct && chosenIn(response).includes(id));
  return {
    response,
    certainty,
    problem: null,
    isGiven: response !== null,
    respond: (next) => {
      setResponse(next);
      if (certainty === 'none') setCertainty(null);
    },
    claim: setCertainty,
    save: async () => {
      if (response === null) return false;
      onSave({ response, certainty, right, tookMillis: took() });
      return true;
    },
    giveUp: () => {
      setResponse(null);
      setCertainty('none');
      onSave({ response: null, certainty: 'none', right: false, tookMillis: took() });
    },
  };
}
