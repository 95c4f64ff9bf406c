'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';

/** Below the editor: that the code is kept, how the keyboard gets out, and what was found while it is typed. */
export function EditorFoot({ isPlain, children }: { readonly isPlain: boolean; readonly children?: ReactNode }) {
  const t = useTranslations('workbench');
  return (
    <div className="wb-editor-foot">
      {children}
      <p className="wb-small">{t(isPlain ? 'editor.saved' : 'editor.foot')}</p>
    </div>
  );
}
