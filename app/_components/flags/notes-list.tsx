import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { OwnRemarks } from '#app/_components/remarks/own-remarks.tsx';
import { EmptyState } from '#app/_components/ui/empty-state.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import { parseSubject } from '#lib/remarks/remark-subject.ts';
import { tagKey } from '#lib/remarks/remark-text.ts';
import type { RemarksView } from '#lib/study/remarks/remarks-view.ts';

type NotesListProps = Pick<RemarksView, 'personal' | 'tags'> & { readonly tag: string | null };

/** What has a note or a tag of the learner’s own; all of it, or what has one tag. */
export function NotesList({ personal, tags, tag }: NotesListProps) {
  const t = useTranslations('flags');
  const locale = useLocale();
  const chosen = tag === null ? null : tagKey(tag);
  const shown = personal.filter((own) => chosen === null || own.tags.some((one) => tagKey(one) === chosen));
  if (personal.length === 0) {
    return (
      <EmptyState
        title={t('noNotes.title')}
        text={t('noNotes.text')}
        action={{ href: '/concepts', text: t('noNotes.action') }}
      />
    );
  }
  return (
    <>
      {tags.length > 0 && (
        <nav aria-label={t('byTag')} className="mt-5">
          <ul className="flex flex-wrap gap-2">
            <TagLink href="/flags?show=notes" isChosen={chosen === null} text={t('everyTag')} />
            {tags.map((one) => (
              <TagLink
                key={one.tag}
                href={`/flags?tag=${encodeURIComponent(one.tag)}`}
                isChosen={tagKey(one.tag) === chosen}
                text={t('tagCount', one)}
              />
            ))}
          </ul>
        </nav>
      )}
      <p className="mt-4 text-sm text-soft">{t('countNotes', { shown: shown.length, all: personal.length })}</p>
      <ul className="mt-2">
        {shown.map((own) => {
          const { id, kind } = parseSubject(own.subject) ?? { id: own.subject, kind: 'card' as const };
          return (
            <li key={own.subject} className="panel mt-4">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <PackBadge pack={own.of?.pack ?? '?'} />
                <b className="min-w-0 break-words">
                  {own.of ? (
                    <Link href={own.of.href} className="inline-flex min-h-8 items-center">
                      {t(`on.${kind}`, { name: own.of.title[locale] })}
                    </Link>
                  ) : (
                    t('gone', { id })
                  )}
                </b>
                <span className="break-all text-sm text-soft">{id}</span>
              </p>
              <OwnRemarks subject={own.subject} given={own} name={own.of?.title[locale] ?? id} isBare />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function TagLink({
  href,
  isChosen,
  text,
}: {
  readonly href: string;
  readonly isChosen: boolean;
  readonly text: string;
}) {
  return (
    <li>
      <Link href={href} className="segment" aria-current={isChosen ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
}
