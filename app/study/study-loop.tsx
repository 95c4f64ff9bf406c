'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { ExerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { AskedTurn } from './asked-turn.tsx';
import { EndScreen } from './end-screen.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import { StudyDialogs } from './study-dialogs.tsx';
import { useCommands } from './use-commands.ts';
import { useSession } from './use-session.ts';
import { useStudyKeys } from './use-study-keys.ts';

type StudyLoopProps = {
  readonly view: SessionView;
  /** Whether this is the day’s own session rather than one of a single concept. */
  readonly kept: boolean;
  /** Where the next part of a session of one’s own is; null for a session that has none. */
  readonly nextPart: string | null;
  readonly keys: ReviewKeys;
  /** Whether keys without a modifier act. */
  readonly singleKeys: boolean;
  readonly dueTomorrow: number;
  /** Cards that wait because the minutes of the day are not enough for them. */
  readonly beyondMinutes: number;
  /** New cards that wait only because one of their concept came today. */
  readonly moreNew: number;
  readonly nextExercise: ExerciseSummary | null;
};

/** The review: one card after another until nothing is due. */
export function StudyLoop(props: StudyLoopProps) {
  const { view, kept, nextPart, singleKeys, moreNew } = props;
  const t = useTranslations('study');
  const { state, act, failure } = useSession(view);
  const commands = useCommands(state, act);
  const { current } = state;
  const keys = singleKeys ? props.keys : null;
  const listening = commands.dialog === null;
  useEffect(fetchAhead, []);
  // While there is a card, it listens itself.
  useStudyKeys(current === null && listening ? { phase: 'done', options: 0, keys } : null, commands.run);

  return (
    <>
      {failure !== null && (
        <p role="alert" className="notice notice-bad study-trouble">
          {t('outbox.failed', { detail: failure })}
        </p>
      )}
      {current ? (
        <>
          <h1 className="sr-only">{t('title')}</h1>
          <AskedTurn
            key={`${current.card.id} ${state.history.length} ${state.earlier.length}`}
            entry={current}
            session={state}
            part={view.part ?? null}
            note={view.notes?.[current.card.conceptId ?? '']}
            focused={state.history.length > 0}
            keys={keys}
            listening={listening}
            act={commands.act}
            onCommand={commands.run}
            isWriting={commands.isWriting}
            onWritten={commands.closeWriting}
            notice={commands.notice}
          />
        </>
      ) : (
        <EndScreen
          session={state}
          dueTomorrow={props.dueTomorrow}
          beyondMinutes={props.beyondMinutes}
          moreNew={kept ? moreNew : 0}
          nextExercise={props.nextExercise}
          goOn={view.part && nextPart !== null ? { part: view.part, path: nextPart } : null}
          onTick={(at) => act({ type: 'tick', at })}
        />
      )}
      <StudyDialogs commands={commands} session={state} keys={props.keys} singleKeys={singleKeys} />
    </>
  );
}
