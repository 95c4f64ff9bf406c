'use client';

import { useEffect, useEffectEvent } from 'react';
import { FlagPart } from '#app/_components/remarks/flag-part.ts';
import type { FlagKind } from '#lib/remarks/remark-event.ts';
import { subjectOfCard } from '#lib/remarks/remark-subject.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { SessionState } from './session-state.ts';
import { useShownLocale } from './use-shown-locale.ts';

type FlagInReviewProps = {
  readonly card: CardView;
  readonly session: SessionState;
  readonly onClose: (kept: FlagKind | null) => void;
};

/** Flags a fault in what the review shows: the card as it is drawn, or the note that is read before it. */
export function FlagInReview({ card, session, onClose }: FlagInReviewProps) {
  const locale = useShownLocale(session);
  // Where the dialog does not come, the review goes on.
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose(null);
  });
  useEffect(() => {
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  const { name } = session.phase;
  if (name === 'note' && card.conceptId !== null) {
    const seen = { place: 'note', locale, seed: null, print: null } as const;
    return <FlagPart subject={`concept:${card.conceptId}`} seen={seen} onClose={onClose} />;
  }
  const place = name === 'answer' ? 'answer' : 'prompt';
  const seed = card.body.kind === 'exercise' ? null : card.seed;
  return (
    <FlagPart subject={subjectOfCard(card.id)} seen={{ place, locale, seed, print: card.print }} onClose={onClose} />
  );
}
