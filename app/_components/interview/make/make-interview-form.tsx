'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { INTERVIEW_MINUTES, type DiagnosesTold, type InterviewMinutes } from '#lib/interview/interview.ts';
import type { InterviewChoices } from '#lib/study/interview/interview-choices.ts';
import type { InterviewWish } from '#lib/study/interview/interview-wish.ts';
import { RadioSegments } from './radio-segments.tsx';
import { SourceFields, type SourceDraft } from './source-fields.tsx';
import { useMakingInterview } from './use-making-interview.ts';

/** Makes an interview: with what stands there already, one press is enough. `trackId` is chosen at first where there is one. */
export function MakeInterviewForm({ choices, trackId }: MakeInterviewFormProps) {
  const t = useTranslations('interview.make');
  const { making, make } = useMakingInterview();
  const [source, setSource] = useState<SourceDraft>(() => firstSource(choices, trackId));
  const [minutes, setMinutes] = useState<InterviewMinutes>(30);
  const [diagnoses, setDiagnoses] = useState<DiagnosesTold>('after');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    make({ source: sourceOf(source), minutes, diagnoses });
  };
  const isBusy = making.kind === 'making' || making.kind === 'made';
  return (
    <form className="panel mt-5 quiz-form" noValidate onSubmit={send}>
      <SourceFields choices={choices} draft={source} onChange={(part) => setSource({ ...source, ...part })} />
      <RadioSegments
        legend={t('minutes')}
        values={INTERVIEW_MINUTES}
        chosen={minutes}
        textOf={(value) => t('minutesIs', { minutes: value })}
        onChoose={setMinutes}
      />
      <RadioSegments
        legend={t('diagnoses')}
        values={['after', 'shown'] as const}
        chosen={diagnoses}
        textOf={(value) => t(`diagnosesIs.${value}`)}
        onChoose={setDiagnoses}
      />
      <p className="mt-2 text-soft">{t(`diagnosesText.${diagnoses}`)}</p>
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary button-large" aria-disabled={isBusy}>
          {t('begin')}
        </button>
        <span className="text-soft">{t('clockNote')}</span>
        <span role="status">
          {making.kind === 'making' && t('making')}
          {making.kind === 'made' && t('made')}
          {making.kind === 'unreachable' && <span className="text-bad">{t('unreachable')}</span>}
          {making.kind === 'refused' && <span className="text-bad">{making.detail}</span>}
        </span>
      </p>
    </form>
  );
}

type MakeInterviewFormProps = { readonly choices: InterviewChoices; readonly trackId: string | null };

function firstSource({ tracks, packs }: InterviewChoices, trackId: string | null): SourceDraft {
  const named = tracks.find(({ id }) => id === trackId);
  return {
    kind: named ? 'track' : 'weak',
    trackId: named?.id ?? tracks[0]?.id ?? '',
    first: packs[0]?.exercises[0]?.id ?? '',
    second: '',
    count: 1,
  };
}

function sourceOf({ kind, trackId, first, second, count }: SourceDraft): InterviewWish['source'] {
  if (kind === 'track') return { kind, trackId, count };
  if (kind === 'weak') return { kind, count };
  return { kind, exerciseIds: second === '' ? [first] : [first, second] };
}
