'use client';

import { useEffect, useState } from 'react';
import { watchPersonalSubjects } from '#app/_client/fetch-remarks.ts';
import type { Locale } from '#lib/base/localized.ts';
import { subjectOfCard, type RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { OwnRemarks } from './own-remarks.tsx';

/** Asked for ahead of it by a review, from the same script. */
export { askPersonalSubjects } from '#app/_client/fetch-remarks.ts';

type OwnInReviewProps = {
  readonly card: CardView;
  readonly locale: Locale;
  /** Whether the answer is there: a note may give it away. */
  readonly isShown: boolean;
  /** Whether the note of the card is being written. */
  readonly isWriting: boolean;
  readonly onWritten: () => void;
};

/** The learner’s own notes on a card and on its concept, asked for while the card is answered, so that they are there with the answer. */
export function OwnInReview({ card, locale, isShown, isWriting, onWritten }: OwnInReviewProps) {
  const [subjects, setSubjects] = useState<ReadonlySet<RemarkSubject>>(new Set());
  useEffect(() => watchPersonalSubjects(setSubjects), []);
  const subject = subjectOfCard(card.id);
  const concept: RemarkSubject | null = card.conceptId === null ? null : `concept:${card.conceptId}`;
  return (
    <div hidden={!isShown} className="own-in-review">
      {(subjects.has(subject) || isWriting) && (
        <OwnRemarks subject={subject} isEditing={isWriting} onClose={onWritten} />
      )}
      {concept !== null && subjects.has(concept) && <OwnRemarks subject={concept} name={card.title[locale]} />}
    </div>
  );
}
