import { useState } from 'react';
import type { Pane } from './pane-tabs.tsx';
import type { AsideTab } from './statement/aside.tsx';
import { focusBridge, focusCode, rememberBridge, useBridgeKeys, wasBridgeOpen } from './use-bridge-keys.ts';

/** Which tab stands beside the code; the bridge opens with its keys, goes back to the code with Escape, and is there again next time. */
export function useTabs(onPane: (pane: Pane) => void): Tabs {
  // The workbench is drawn in the browser only, once the code is read.
  const [tab, show] = useState<AsideTab>(() => (wasBridgeOpen() ? 'bridge' : 'statement'));
  const setTab = (next: AsideTab): void => {
    rememberBridge(next === 'bridge');
    show(next);
  };
  const openBridge = (): void => {
    setTab('bridge');
    onPane('statement');
    focusBridge();
  };
  const closeBridge = (): void => {
    setTab('statement');
    onPane('code');
    focusCode();
  };
  useBridgeKeys({ onOpen: openBridge, onClose: closeBridge });
  return { tab, setTab };
}

type Tabs = {
  readonly tab: AsideTab;
  readonly setTab: (tab: AsideTab) => void;
};
