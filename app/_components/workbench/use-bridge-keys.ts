import { useEffect, useEffectEvent } from 'react';
import { EDITOR_PANEL } from '#app/_components/editor/editor-panel.ts';
import { rememberedText, rememberText } from '#app/_components/ui/remembered.ts';
import { BRIDGE_FIELD } from './statement/bridge-field.ts';

const OPEN = 'gradus:workbench:bridge-open';

/** Whether the bridge was what stood beside the code last. */
export function wasBridgeOpen(): boolean {
  return rememberedText(OPEN) === 'yes';
}

/** Remembers whether the bridge stands beside the code. */
export function rememberBridge(isOpen: boolean): void {
  rememberText(OPEN, isOpen ? 'yes' : 'no');
}

/** Alt+B opens, wherever the focus is and before the editor sees it, Escape within the bridge closes; neither while a dialog is open. */
export function useBridgeKeys({ onOpen, onClose }: BridgeKeys): void {
  const open = useEffectEvent(onOpen);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isBridge = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyB';
      const isOver = event.key === 'Escape' && event.target instanceof Element && event.target.closest('.wb-bridge');
      if (!(isBridge || isOver) || event.isComposing || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (isBridge) open();
      else close();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

type BridgeKeys = { readonly onOpen: () => void; readonly onClose: () => void };

/** The focus to where rows are searched, once that is drawn. */
export function focusBridge(): void {
  soon(() => document.getElementById(BRIDGE_FIELD));
}

/** The focus back to the code. */
export function focusCode(): void {
  soon(() =>
    document.querySelector<HTMLElement>(`#${EDITOR_PANEL} :is(textarea, .native-edit-context, [contenteditable])`),
  );
}

const TRIES = 60;

/** Focuses what is not there yet, or hidden, in one of the next frames. */
function soon(find: () => HTMLElement | null, tries = TRIES): void {
  requestAnimationFrame(() => {
    const element = find();
    element?.focus();
    if (element && document.activeElement === element) return;
    if (tries > 0) soon(find, tries - 1);
  });
}
