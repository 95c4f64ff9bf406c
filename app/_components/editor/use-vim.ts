import { useEffect, type RefObject } from 'react';
import type { editor } from 'monaco-editor/editor';

/** Vim’s keys in an editor while `isOn`, their mode and commands in `status`; loaded only when they are wanted. */
export function useVim(
  instance: editor.IStandaloneCodeEditor | null,
  isOn: boolean,
  status: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!instance || !isOn) return undefined;
    let stop: (() => void) | null = null;
    let isGone = false;
    import('monaco-vim').then(
      ({ initVimMode }) => {
        if (isGone) return;
        const vim = initVimMode(instance, status.current);
        stop = () => vim.dispose();
      },
      (problem: unknown) => console.error('Vim’s keys could not be loaded; the editor goes on without them.', problem),
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [instance, isOn, status]);
}
