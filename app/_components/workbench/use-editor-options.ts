import { useRememberedNumber } from '#app/_components/ui/remembered.ts';
import { useMedia } from './use-media.ts';

/** How the editor is to be, as this browser remembers it. */
export function useEditorOptions(): EditorOptions {
  const [fontSize, setFontSize] = useRememberedNumber('gradus:workbench:font-size', 14, { from: 10, to: 28 });
  const [live, setLive] = useRememberedNumber('gradus:workbench:live', 0, SWITCH);
  const [vim, setVim] = useRememberedNumber('gradus:workbench:vim', 0, SWITCH);
  const isPlain = useMedia('(max-width: 640px)');
  return {
    isPlain,
    fontSize,
    live: live === 1,
    vim: vim === 1 && !isPlain,
    changeFontSize: (change) => setFontSize(fontSize + change),
    setLive: (isOn) => setLive(isOn ? 1 : 0),
    setVim: (isOn) => setVim(isOn ? 1 : 0),
  };
}

const SWITCH = { from: 0, to: 1 };

export type EditorOptions = {
  /** A text area stands in for the editor. */
  readonly isPlain: boolean;
  readonly fontSize: number;
  /** Run as you type. */
  readonly live: boolean;
  /** Vim’s keys. */
  readonly vim: boolean;
  readonly changeFontSize: (change: 1 | -1) => void;
  readonly setLive: (isOn: boolean) => void;
  readonly setVim: (isOn: boolean) => void;
};
