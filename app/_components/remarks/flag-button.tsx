'use client';

import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FlagKind, Seen } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { FlagPart } from './flag-part.ts';

type FlagButtonProps = { readonly subject: RemarkSubject; readonly seen: Seen };

/** Flags a fault in what it stands beside, and says that it did. */
export function FlagButton({ subject, seen }: FlagButtonProps) {
  const t = useTranslations('remarks.flag');
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<FlagKind | null>(null);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        onPointerEnter={FlagPart.preload}
        onFocus={FlagPart.preload}
      >
        <Flag aria-hidden="true" size={18} strokeWidth={1.9} />
        {t('button')}
      </button>
      <span role="status" className="text-sm text-soft">
        {kept !== null && t('kept', { what: t(`kinds.${kept}`) })}
      </span>
      {isOpen && (
        <FlagPart
          subject={subject}
          seen={seen}
          onClose={(what) => {
            setOpen(false);
            if (what !== null) setKept(what);
          }}
        />
      )}
    </span>
  );
}
