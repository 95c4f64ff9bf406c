import { knownCardId } from '#lib/base/card-id.ts';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { NextIntlClientProvider } from 'next-intl';
import type { ContextType } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { waitingEntries } from '#app/_client/outbox.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { NOTHING_BEFORE } from './session.ts';
import { DEFAULT_REVIEW_KEYS } from '#lib/study/settings/review-keys.ts';
import type { CardFigures } from '#lib/cards/draw-card.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { StudyLoop } from '#app/study/study-loop.tsx';

/** A text in both languages. */
export const both = (text: string) => ({ en: text, zh: `${text}（中文）` });
/** A new card of a queue. */
export const entry = (name: string, body: CardBody, figures: CardFigures = {}): QueueEntry => ({
  card: {
    id: knownCardId(`pack/${name}`),
    groupId: 'pack/concept',
    conceptId: 'pack/concept',
    title: both('Concept'),
    pack: { id: 'pack', title: both('Pack') },
    practice: null,
    seed: 7,
    prompt: both(`Prompt of ${name}`),
    answer: both(`Answer of ${name}`),
    print: '0badcafe',
    source: `Source of ${name}`,
    body,
    ...figures,
  },
  state: { memory: { state: 'new' }, suspended: false, buriedUntil: null },
  reason: 'new',
});
const router = { push: () => undefined } as unknown as NonNullable<ContextType<typeof AppRouterContext>>;
type Shown = Partial<SessionView> & {
  readonly kept?: boolean;
  readonly nextPart?: string;
  readonly moreNew?: number;
};
/** Draws the review of these cards. */
export const show = (...entries: readonly QueueEntry[]) => showSession({ entries });
/** Draws a session. */
export function showSession({ kept = false, nextPart, moreNew = 0, ...own }: Shown) {
  const view: SessionView = {
    openedAt: Date.now(),
    today: '2026-03-04',
    zone: 'UTC',
    rolloverHour: 4,
    ...NOTHING_BEFORE,
    entries: [],
    ...own,
  };
  return render(
    <AppRouterContext.Provider value={router}>
      <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
        <StudyLoop
          view={view}
          kept={kept}
          keys={DEFAULT_REVIEW_KEYS}
          nextPart={nextPart ?? null}
          singleKeys
          dueTomorrow={0}
          beyondMinutes={0}
          moreNew={moreNew}
          nextExercise={null}
        />
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}
/** Presses a key where the focus is. */
export const press = (key: string, more: Partial<KeyboardEventInit> & { keyCode?: number } = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
/** Cards and kinds of the events that wait to be sent. */
export const recorded = async () =>
  (await waitingEntries(browserClient().database))
    .map(({ body }) => body as DraftEvent)
    .map(({ cardId, kind }) => [cardId, kind]);
/** The button that is proposed. */
export const proposed = () => document.querySelector('[data-proposed=true]')?.textContent;

/** Before each test. */
export const emptyOutbox = (): Promise<void> => browserClient().database.outbox.clear();

/** After each test. */
export async function leave(): Promise<void> {
  cleanup();
  // Answers are written one after the other: what a test has left to be kept is so before there is no page any more.
  await recorded();
}
