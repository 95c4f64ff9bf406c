'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { emptyResponse } from '#lib/cards/judge-response.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import { RatingBar } from './rating-bar.tsx';
import { parametersOf, type SessionState } from './session-state.ts';
import { futuresOf } from './session-summary.ts';

type ActionBarProps = {
  readonly session: SessionState;
  readonly entry: QueueEntry;
  readonly proposed: Rating;
  readonly keys: ReviewKeys | null;
  readonly actions: {
    readonly proceed: () => void;
    readonly giveUp: () => void;
    readonly rate: (rating: Rating) => void;
    readonly later: () => void;
  };
};

/** What can be done now, always at the same place: show, check, open, or rate. */
export function ActionBar({ session, entry, proposed, keys, actions }: ActionBarProps) {
  if (session.phase.name === 'answer') return <Ratings {...{ session, proposed, keys }} onRate={actions.rate} />;
  const { body } = entry.card;
  return (
    <div className="rating-bar flex flex-wrap gap-2">
      {body.kind === 'exercise' ? (
        <ExerciseActions exerciseId={body.exerciseId} onLater={actions.later} />
      ) : (
        <PromptActions judged={emptyResponse(body) !== null} actions={actions} />
      )}
    </div>
  );
}

type RatingsProps = {
  readonly session: SessionState;
  readonly proposed: Rating;
  readonly keys: ReviewKeys | null;
  readonly onRate: (rating: Rating) => void;
};

/** The ratings as they stood at the moment the answer was shown. */
function Ratings({ session, proposed, keys, onRate }: RatingsProps) {
  const [futures] = useState(() => {
    const shownAt = session.phase.name === 'answer' ? session.phase.shownAt : undefined;
    return futuresOf(session, shownAt ?? Date.now());
  });
  return (
    futures && (
      <RatingBar
        {...{ futures, proposed, keys, onRate }}
        parameters={session.mode === 'practice' || !session.current ? null : parametersOf(session, session.current)}
      />
    )
  );
}

type PromptActionsProps = { readonly judged: boolean; readonly actions: ActionBarProps['actions'] };

function PromptActions({ judged, actions }: PromptActionsProps) {
  const t = useTranslations('study');
  return (
    <>
      <button type="button" className="button button-primary button-large grow" onClick={actions.proceed}>
        {t(judged ? 'check' : 'show')}
      </button>
      {judged && (
        <button type="button" className="button button-large" onClick={actions.giveUp}>
          {t('dontKnow')}
        </button>
      )}
    </>
  );
}

type ExerciseActionsProps = { readonly exerciseId: string; readonly onLater: () => void };

function ExerciseActions({ exerciseId, onLater }: ExerciseActionsProps) {
  const t = useTranslations('study.exercise');
  return (
    <>
      <Link href={`/exercises/${exerciseId}`} className="button button-primary button-large grow">
        {t('open')}
      </Link>
      <button type="button" className="button button-large" onClick={onLater}>
        {t('later')}
      </button>
    </>
  );
}
