import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import type { QuizFileChoice } from '#lib/study/quiz/quiz-choices.ts';

type FileChoiceProps = {
  readonly files: readonly QuizFileChoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** The quizzes that packs bring; each says how it is held. */
export function FileChoice({ files, chosen, onChoose }: FileChoiceProps) {
  const t = useTranslations('quiz.make');
  const locale = useLocale();
  const name = useId();
  return (
    <fieldset className="mt-3" aria-label={t('kinds.file')}>
      {files.map(({ id, title, description, questions, minutes, passAt }) => (
        <label key={id} className="flex cursor-pointer items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-5 flex-none accent-(--accent)"
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span className="font-semibold">
            {title[locale]}
            <span className="block text-sm font-normal text-soft">{description[locale]}</span>
            <span className="num block text-sm font-normal text-soft">
              {t('fileText', {
                questions,
                minutes: minutes ?? 0,
                passes: String(passAt !== null),
                passAt: passAt ?? 0,
              })}
            </span>
          </span>
        </label>
      ))}
      <p className="mt-2 text-soft">{t('fileRules')}</p>
    </fieldset>
  );
}
