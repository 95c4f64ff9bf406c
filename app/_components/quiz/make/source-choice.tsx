import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import { FileChoice } from './file-choice.tsx';
import { drawable, type WishDraft } from './quiz-wish-draft.ts';
import { TopicsChoice } from './topics-choice.tsx';

type SourceChoiceProps = {
  readonly choices: QuizChoices;
  readonly draft: WishDraft;
  readonly onChange: (part: Partial<WishDraft>) => void;
};

/** What the quiz is about. */
export function SourceChoice({ choices, draft, onChange }: SourceChoiceProps) {
  const t = useTranslations('quiz.make');
  const locale = useLocale();
  const name = useId();
  const offered = { forgotten: true, topics: true, track: choices.tracks.length > 0, file: choices.files.length > 0 };
  const kinds = (['forgotten', 'topics', 'track', 'file'] as const).filter((kind) => offered[kind]);
  const has = drawable(draft, choices);
  return (
    <>
      <fieldset className="quiz-kinds">
        <legend className="mb-2 font-semibold">{t('about')}</legend>
        <div className="segments">
          {kinds.map((kind) => (
            <label key={kind} className="segment placement-level">
              <input type="radio" name={name} checked={draft.kind === kind} onChange={() => onChange({ kind })} />
              {t(`kinds.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {draft.kind === 'forgotten' && <p className="mt-2 text-soft">{t('forgottenText', { met: choices.met })}</p>}
      {draft.kind === 'topics' && <TopicsChoice packs={choices.packs} draft={draft} onChange={onChange} />}
      {draft.kind === 'track' && (
        <Labelled label={t('tracks')}>
          {(field) => (
            <select
              {...field}
              className="field"
              value={draft.trackId}
              onChange={({ target }) => onChange({ trackId: target.value })}
            >
              {choices.tracks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[locale]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {draft.kind === 'file' && (
        <FileChoice files={choices.files} chosen={draft.fileId} onChoose={(fileId) => onChange({ fileId })} />
      )}
      {(draft.kind === 'topics' || draft.kind === 'track') && (
        <p role="status" className="mt-2 text-soft">
          {has !== null && t('chosen', { count: has })}
        </p>
      )}
    </>
  );
}
