'use client';

import { onDemand } from '#app/_components/ui/on-demand.tsx';

/** What the learner wrote on something, loaded after the page that it is on. */
export const OwnPart = onDemand(async () => (await import('./own-remarks.tsx')).OwnRemarks);

/** The same in a review, loaded while the first card is read. */
export const OwnInReviewPart = onDemand(async () => (await import('./own-in-review.tsx')).OwnInReview);

/** What changes it, loaded when it is first wanted. */
export const OwnEditorPart = onDemand(async () => (await import('./own-editor.tsx')).OwnEditor);
