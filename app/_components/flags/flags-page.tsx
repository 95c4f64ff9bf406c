'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RemarksView } from '#lib/study/remarks/remarks-view.ts';
import { FlagsList } from './flags-list.tsx';
import { NotesList } from './notes-list.tsx';

type FlagsPageProps = {
  readonly view: RemarksView;
  readonly show: 'flags' | 'notes';
  /** Of notes: only those of what has this tag. */
  readonly tag: string | null;
};

const PLACES = { flags: '/flags', notes: '/flags?show=notes' } as const;

/** Flags, or notes and tags, one beside the other. */
export function FlagsPage({ view, show, tag }: FlagsPageProps) {
  const t = useTranslations('flags');
  const counts = { flags: view.flags.length, notes: view.personal.length };
  return (
    <>
      <nav aria-label={t('parts.label')} className="mt-6">
        <ul className="segments">
          {(['flags', 'notes'] as const).map((part) => (
            <li key={part}>
              <Link href={PLACES[part]} className="segment" aria-current={part === show ? 'page' : undefined}>
                {t(`parts.${part}`, { count: counts[part] })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {show === 'flags' ? (
        <FlagsList flags={view.flags} />
      ) : (
        <NotesList personal={view.personal} tags={view.tags} tag={tag} />
      )}
    </>
  );
}
