import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';
import { parseSubject } from '#lib/remarks/remark-subject.ts';
import { FlagEditor } from './flag-editor.tsx';
import type { FlagChange } from './use-flags.ts';

type FlagRowProps = { readonly flag: FlagView; readonly onChange: (change: FlagChange) => void };

/** A flag: what is the matter with what, the question as it was drawn, and what can be done with it. */
export function FlagRow({ flag, onChange }: FlagRowProps) {
  const t = useTranslations('flags');
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const isResolved = flag.state === 'resolved';
  const close = (): void => {
    setEditing(false);
    // The button comes back in this frame.
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <li className="panel mt-4">
      <Head flag={flag} />
      {isEditing ? (
        <FlagEditor
          flag={flag}
          onCancel={close}
          onSave={(change) => {
            onChange(change);
            close();
          }}
        />
      ) : (
        <>
          {flag.note !== '' && <p className="mt-2 max-w-(--measure) break-words whitespace-pre-wrap">{flag.note}</p>}
          <Drawn flag={flag} />
          <p className="mt-2 flex flex-wrap gap-2">
            <button ref={edit} type="button" className="button" onClick={() => setEditing(true)}>
              {t('edit')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => onChange({ kind: 'moved', to: isResolved ? 'open' : 'resolved' })}
            >
              {t(isResolved ? 'reopen' : 'resolve')}
            </button>
            <button type="button" className="button" onClick={() => onChange({ kind: 'moved', to: 'deleted' })}>
              {t('delete')}
            </button>
          </p>
        </>
      )}
    </li>
  );
}

/** What is the matter with what, and since when. */
function Head({ flag }: { readonly flag: FlagView }) {
  const t = useTranslations('flags');
  const tFlag = useTranslations('remarks.flag');
  const locale = useLocale();
  const format = useFormatter();
  const { id, kind } = parseSubject(flag.subject) ?? { id: flag.subject, kind: 'card' as const };
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <PackBadge pack={flag.of?.pack ?? '?'} />
      <b className="min-w-0 break-words">
        {flag.of ? (
          <Link href={flag.of.href} className="inline-flex min-h-8 items-center">
            {t(`on.${kind}`, { name: flag.of.title[locale] })}
          </Link>
        ) : (
          t('gone', { id })
        )}
      </b>
      <span className="tag">{tFlag(`kinds.${flag.what}`)}</span>
      {flag.state === 'resolved' && <span className="tag">✓ {t('filter.states.resolved')}</span>}
      <span className="num text-sm text-soft">
        {format.dateTime(flag.at, { dateStyle: 'medium', timeStyle: 'short' })}
      </span>
    </p>
  );
}

/** What an author needs to see what the learner saw. */
function Drawn({ flag: { found, seen, of, subject } }: { readonly flag: FlagView }) {
  const t = useTranslations('flags.drawn');
  const print = seen.print ?? found?.print ?? null;
  const hasChanged = of !== null && print !== null && of.print !== print;
  return (
    <details className="mt-2 text-sm">
      <summary className="disclosure">
        {t(subject.startsWith('card:') ? 'title' : 'details')}
        {hasChanged && ` · ${t('changed')}`}
      </summary>
      {found === null ? (
        <p className="mt-2 text-soft">{t('waiting')}</p>
      ) : (
        <pre
          className="mt-2 max-w-full overflow-x-auto whitespace-pre-wrap break-words"
          lang={seen.locale === 'zh' ? 'zh-CN' : 'en'}
        >
          {found.question}
        </pre>
      )}
      <p className="mt-2 break-all text-soft">
        {[
          subject,
          ...(seen.seed === null ? [] : [t('seed', { seed: String(seen.seed) })]),
          t(`languages.${seen.locale}`),
          ...(print === null ? [] : [t('print', { print })]),
          ...(found === null ? [] : [`${found.pack} ${found.packVersion}`, `Gradus ${found.app}`]),
        ].join(' · ')}
      </p>
    </details>
  );
}
