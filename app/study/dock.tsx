'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ariaKeys } from '#app/_components/keys/aria-keys.ts';
import { emptyResponse } from '#lib/cards/judge-response.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import { RatingBar } from './rating-bar.tsx';
import { parametersOf, type SessionState } from './session-state.ts';
import { futuresOf } from './session-summary.ts';
import { Shortcut } from './shortcut.tsx';
import { VerdictLine } from './verdict-line.tsx';

type DockProps = {
  readonly session: SessionState;
  readonly entry: QueueEntry;
  readonly keys: ReviewKeys | null;
  /** Whether the note is open, and has its own way back. */
  readonly noteShown: boolean;
  readonly actions: {
    /** What Space and Enter give. */
    readonly proposed: Rating;
    readonly proceed: () => void;
    readonly giveUp: () => void;
    readonly rate: (rating: Rating) => void;
    readonly later: () => void;
    /** Opens or closes the note; null where the card has none. */
    readonly note: (() => void) | null;
  };
};

/** What can be done now, always at the same place: go on to the card, show, check, open, or rate. */
export function Dock(props: DockProps) {
  const { session, entry, keys, actions } = props;
  const { body } = entry.card;
  return (
    <div className="rating-bar">
      <div className="dock-in">
        {session.phase.name === 'answer' ? (
          <>
            <VerdictLine judged={session.phase.judged} proposed={actions.proposed} />
            <Ratings session={session} proposed={actions.proposed} keys={keys} onRate={actions.rate} />
          </>
        ) : (
          <div className="dock-row">
            {session.phase.name === 'note' ? (
              <NoteActions onProceed={actions.proceed} />
            ) : body.kind === 'exercise' ? (
              <ExerciseActions exerciseId={body.exerciseId} onLater={actions.later} />
            ) : (
              <PromptActions {...props} judged={emptyResponse(body) !== null} />
            )}
          </div>
        )}
      </div>
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

function NoteActions({ onProceed }: { readonly onProceed: () => void }) {
  const t = useTranslations('study.note');
  return (
    <>
      <p className="dock-said">{t('once')}</p>
      <button type="button" className="button button-primary button-large dock-go" onClick={onProceed}>
        {t('proceed')}
        <Shortcut name="⏎" />
      </button>
    </>
  );
}

function PromptActions({ keys, noteShown, actions, judged }: DockProps & { readonly judged: boolean }) {
  const t = useTranslations('study');
  return (
    <>
      {actions.note && !noteShown && (
        <button
          type="button"
          className="button button-quiet dock-note"
          aria-keyshortcuts={keys ? ariaKeys(keys.note) : undefined}
          onClick={actions.note}
        >
          {t('note.open')}
          <Shortcut name={keys?.note} />
        </button>
      )}
      <span className="dock-gap" />
      {judged && (
        <button
          type="button"
          className="button button-large"
          aria-keyshortcuts={keys ? ariaKeys(keys.dontKnow) : undefined}
          onClick={actions.giveUp}
        >
          {t('dontKnow')}
          <Shortcut name={keys?.dontKnow} />
        </button>
      )}
      <button type="button" className="button button-primary button-large dock-go" onClick={actions.proceed}>
        {t(judged ? 'check' : 'show')}
        <Shortcut name="⏎" />
      </button>
    </>
  );
}

type ExerciseActionsProps = { readonly exerciseId: string; readonly onLater: () => void };

function ExerciseActions({ exerciseId, onLater }: ExerciseActionsProps) {
  const t = useTranslations('study.exercise');
  return (
    <>
      <span className="dock-gap" />
      <button type="button" className="button button-large" onClick={onLater}>
        {t('later')}
      </button>
      <Link prefetch={false} href={`/exercises/${exerciseId}`} className="button button-primary button-large dock-go">
        {t('open')}
      </Link>
    </>
  );
}
