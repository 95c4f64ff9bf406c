import { commandOf, type KeyPlace, type StudyCommand } from './study-keys.ts';
import { useKeyPresses } from './use-key-presses.ts';

/** Calls `onCommand` for every key of the review that is pressed anywhere on the page; null for `place` listens to none. */
export function useStudyKeys(place: KeyPlace | null, onCommand: (command: StudyCommand) => void): void {
  useKeyPresses((press) => {
    const command = place && commandOf(press, place);
    if (command !== null) onCommand(command);
    return command !== null;
  });
}
