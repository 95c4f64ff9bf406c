import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { FlagKind } from '#lib/remarks/remark-event.ts';
import type { SessionAction } from './session-action.ts';
import { canUndo, type SessionState } from './session-state.ts';
import type { StudyCommand } from './study-keys.ts';

/** The dialog over the review; the history of a card is of the moment it was asked for. */
export type OpenDialog =
  | { readonly name: 'keys' | 'due' | 'flag' }
  | { readonly name: 'info'; readonly at: EpochMillis };

export type Commands = {
  readonly run: (command: StudyCommand) => void;
  readonly dialog: OpenDialog | null;
  readonly closeDialog: () => void;
  /** Closes the dialog that asked, and has the card come so many days from now. */
  readonly setDue: (days: number) => void;
  /** What was done last, in words; empty when there is nothing to say. */
  readonly notice: string;
  /** Closes the dialog that flags a fault, and says what was flagged. */
  readonly closeFlag: (kept: FlagKind | null) => void;
  /** Whether the learner’s own note on the card is being written. */
  readonly isWriting: boolean;
  readonly closeWriting: () => void;
  /** Acts, and takes back what was said of the card before. */
  readonly act: (action: SessionAction) => void;
};

/** What can be asked for besides answering, and what is said of it. */
export function useCommands(state: SessionState, act: (action: SessionAction) => void): Commands {
  const t = useTranslations('study');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const tFlag = useTranslations('remarks.flag');
  const [notice, setNotice] = useState('');
  const [isWriting, setWriting] = useState(false);

  const run = (command: StudyCommand): void => {
    const recorded = { id: newId(), at: Date.now() };
    if (command.type === 'undo') {
      setNotice(t(canUndo(state) ? 'undone' : 'nothingToUndo'));
      act({ type: 'undo', ...recorded });
    } else if (command.type === 'suspend' || command.type === 'bury') {
      setNotice(t(command.type === 'bury' ? 'buried' : 'suspended'));
      act({ type: command.type, ...recorded });
    } else if (command.type === 'forget' && state.current?.state.memory.state !== 'new') {
      setNotice(t('forgotten'));
      act({ type: 'forget', ...recorded });
    } else if (command.type === 'flip') {
      act({ type: 'flip' });
    } else if (command.type === 'source') {
      const source = state.current?.card.source;
      setNotice(source ? t('source', { source }) : t('noSource'));
    } else if (command.type === 'ownNote') {
      setWriting(true);
    } else if (command.type === 'info') {
      setDialog({ name: 'info', at: recorded.at });
    } else if (command.type === 'keys' || command.type === 'due' || command.type === 'flag') {
      setDialog({ name: command.type });
    }
  };
  return {
    run,
    dialog,
    closeDialog: () => setDialog(null),
    setDue: (days) => {
      setDialog(null);
      setNotice(t('dueSet', { days }));
      act({ type: 'setDue', days, id: newId(), at: Date.now() });
    },
    notice,
    closeFlag: (kept) => {
      setDialog(null);
      if (kept !== null) setNotice(tFlag('kept', { what: tFlag(`kinds.${kept}`) }));
    },
    isWriting,
    closeWriting: () => setWriting(false),
    act: (action) => {
      setNotice('');
      setWriting(false);
      act(action);
    },
  };
}
