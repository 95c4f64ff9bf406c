import { DueDialog } from '#app/_components/memory/due-dialog.tsx';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { FlagInReview } from './flag-in-review.tsx';
import { InfoDialog } from './info-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { SessionState } from './session-state.ts';
import type { Commands } from './use-commands.ts';

type StudyDialogsProps = {
  readonly commands: Commands;
  readonly session: SessionState;
  readonly keys: ReviewKeys;
  readonly singleKeys: boolean;
};

/** The dialog over the review that was asked for. */
export function StudyDialogs({ commands, session, keys, singleKeys }: StudyDialogsProps) {
  const { dialog, closeDialog } = commands;
  const { current } = session;
  if (dialog?.name === 'keys') return <KeysDialog keys={keys} singleKeys={singleKeys} onClose={closeDialog} />;
  if (!dialog || !current) return null;
  if (dialog.name === 'info') {
    return <InfoDialog entry={current} session={session} at={dialog.at} onClose={closeDialog} />;
  }
  if (dialog.name === 'flag') {
    return <FlagInReview card={current.card} session={session} onClose={commands.closeFlag} />;
  }
  return <DueDialog onSet={commands.setDue} onClose={closeDialog} />;
}
