import type { CardId } from '#lib/base/card-id.ts';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DayBoundary } from '#lib/base/time.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';

type Action =
  | { readonly kind: 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'forget' }
  | { readonly kind: 'setDue'; readonly days: number };

/** What was done to the card in this page, and how to do more. */
export type ManualActions = {
  readonly act: (action: Action) => void;
  /** Takes back what was done last. */
  readonly undo: () => void;
  /** What was done last and can be undone; null when there is nothing. */
  readonly done: Action['kind'] | null;
  /** Whether this was done, and not undone. */
  readonly did: (kind: Action['kind']) => boolean;
  /** Kept in this browser, and not yet with the server. */
  readonly waiting: boolean;
  /** What the browser’s storage said when it did not keep an event. */
  readonly failure: string | null;
};

type Done = { readonly id: string; readonly kind: Action['kind'] };

/** Actions on one card, through the outbox; the page is asked for anew once the server has them. */
export function useManualActions(cardId: CardId, { zone, rolloverHour }: DayBoundary): ManualActions {
  const router = useRouter();
  const [done, setDone] = useState<readonly Done[]>([]);
  const [waiting, setWaiting] = useState(false);
  const unsent = useRef(false);
  const [failure, setFailure] = useState<string | null>(null);
  const last = done.at(-1) ?? null;

  const settle = useEffectEvent(() => {
    if (!unsent.current) return;
    unsent.current = false;
    setWaiting(false);
    router.refresh();
  });
  useEffect(() => browserClient().watchStatus((status) => status === 'idle' && settle()), []);
  useEffect(() => browserClient().watchTrouble(setFailure), []);

  const record = (event: DraftEvent): void => {
    void browserClient()
      .record(event)
      .then(() => {
        unsent.current = true;
        setWaiting(true);
      });
  };
  const row = () => ({ id: newId(), cardId, at: Date.now(), zone, rolloverHour });
  return {
    act: (action) => {
      const event = { ...row(), ...action };
      setDone([...done, { id: event.id, kind: action.kind }]);
      record(event);
    },
    undo: () => {
      if (last === null) return;
      setDone(done.slice(0, -1));
      record({ ...row(), kind: 'undo', undoes: last.id });
    },
    done: last?.kind ?? null,
    did: (kind) => done.some((one) => one.kind === kind),
    waiting,
    failure,
  };
}
