import { useLocale, useTranslations } from 'next-intl';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import type { InterviewChoices } from '#lib/study/interview/interview-choices.ts';
import { RadioSegments } from './radio-segments.tsx';

/** Where the exercises come from, as the form has it. */
export type SourceDraft = {
  readonly kind: 'weak' | 'track' | 'list';
  readonly trackId: string;
  readonly first: string;
  /** Empty: none. */
  readonly second: string;
  readonly count: number;
};

type SourceFieldsProps = {
  readonly choices: InterviewChoices;
  readonly draft: SourceDraft;
  readonly onChange: (part: Partial<SourceDraft>) => void;
};

/** Where the exercises come from, and how many. */
export function SourceFields({ choices, draft, onChange }: SourceFieldsProps) {
  const t = useTranslations('interview.make');
  const kinds = (['weak', 'track', 'list'] as const).filter((kind) => kind !== 'track' || choices.tracks.length > 0);
  return (
    <>
      <RadioSegments
        legend={t('about')}
        values={kinds}
        chosen={draft.kind}
        textOf={(kind) => t(`kinds.${kind}`)}
        onChoose={(kind) => onChange({ kind })}
      />
      {draft.kind === 'weak' && <p className="mt-2 text-soft">{t('weakText', { weak: choices.weak })}</p>}
      {draft.kind === 'track' && <TrackField {...{ choices, draft, onChange }} />}
      {draft.kind === 'list' ? (
        <>
          <ExerciseField
            choices={choices}
            label={t('first')}
            chosen={draft.first}
            onChoose={(first) => onChange({ first })}
          />
          <ExerciseField
            choices={choices}
            label={t('second')}
            none={t('noSecond')}
            without={draft.first}
            chosen={draft.second === draft.first ? '' : draft.second}
            onChoose={(second) => onChange({ second })}
          />
        </>
      ) : (
        <RadioSegments
          legend={t('count')}
          values={[1, 2]}
          chosen={draft.count}
          textOf={(count) => t('countOf', { count })}
          onChoose={(count) => onChange({ count })}
        />
      )}
    </>
  );
}

function TrackField({ choices, draft, onChange }: SourceFieldsProps) {
  const t = useTranslations('interview.make');
  const locale = useLocale();
  return (
    <Labelled label={t('track')}>
      {(field) => (
        <select
          {...field}
          className="field"
          value={draft.trackId}
          onChange={({ target }) => onChange({ trackId: target.value })}
        >
          {choices.tracks.map(({ id, title, exercises }) => (
            <option key={id} value={id}>
              {t('trackExercises', { title: title[locale], count: exercises })}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type ExerciseFieldProps = {
  readonly choices: InterviewChoices;
  readonly label: string;
  readonly chosen: string;
  readonly none?: string;
  /** An exercise that is chosen already. */
  readonly without?: string;
  readonly onChoose: (id: string) => void;
};

function ExerciseField({ choices, label, chosen, none, without, onChoose }: ExerciseFieldProps) {
  const t = useTranslations('interview.make');
  const locale = useLocale();
  return (
    <Labelled label={label}>
      {(field) => (
        <select {...field} className="field" value={chosen} onChange={({ target }) => onChoose(target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.packs.map((pack) => (
            <optgroup key={pack.id} label={pack.title[locale]}>
              {pack.exercises
                .filter(({ id }) => id !== without)
                .map(({ id, title, minutes }) => (
                  <option key={id} value={id}>
                    {t('minutesOf', { title: title[locale], minutes: Math.round(minutes) })}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}
