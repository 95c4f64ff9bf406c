'use client';

import { useTranslations } from 'next-intl';

/** Below the editor: that the code is kept, how the keyboard gets out, and the size of the text. */
export function EditorFoot({ isPlain, onFontSize }: EditorFootProps) {
  const t = useTranslations('workbench');
  return (
    <div className="wb-editor-foot">
      <p className="wb-small">{t(isPlain ? 'editor.saved' : 'editor.foot')}</p>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => onFontSize(-1)}
        aria-label={t('toolbar.smaller')}
      >
        A−
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => onFontSize(1)}
        aria-label={t('toolbar.larger')}
      >
        A+
      </button>
    </div>
  );
}

type EditorFootProps = { readonly isPlain: boolean; readonly onFontSize: (change: 1 | -1) => void };
