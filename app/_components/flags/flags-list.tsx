import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';
import { FlagRow } from './flag-row.tsx';
import { FlagsExport } from './flags-export.tsx';
import { FlagsFilter, packsOf, passes, EVERY_FLAG } from './flags-filter.tsx';
import { useFlags } from './use-flags.ts';

/** Flags, latest first: filtered, changed, done with, taken off the list, and handed to an author as a text. */
export function FlagsList({ flags: given }: { readonly flags: readonly FlagView[] }) {
  const t = useTranslations('flags');
  const locale = useLocale();
  const { flags, change, last, undo } = useFlags(given);
  const [filter, setFilter] = useState(EVERY_FLAG);
  const back = useRef<HTMLButtonElement>(null);
  // What had the focus is gone.
  useEffect(() => {
    if (last === 'deleted') back.current?.focus();
  }, [last]);
  const listed = flags.filter(({ state }) => state !== 'deleted');
  const shown = listed.filter((flag) => passes(flag, filter));
  if (flags.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text')}
        action={{ href: '/study', text: t('empty.action') }}
      />
    );
  }
  return (
    <>
      <FlagsFilter filter={filter} packs={packsOf(listed, locale)} onChange={setFilter} />
      <p role="status" className="mt-4 flex min-h-9 flex-wrap items-center gap-x-3 text-sm text-soft">
        {last === null ? t('count', { shown: shown.length, all: listed.length }) : t(`done.${last}`)}
        {last !== null && (
          <button ref={back} type="button" className="button" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
      <ul className="mt-2">
        {shown.map((flag) => (
          <FlagRow key={flag.id} flag={flag} onChange={(to) => change(flag, to)} />
        ))}
      </ul>
      {listed.length > 0 && <FlagsExport flags={shown} />}
    </>
  );
}
