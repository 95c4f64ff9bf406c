'use client';

import { Progress } from '@base-ui/react/progress';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SessionPart } from '#lib/study/session/session-view.ts';
import { PartLine } from './part-line.tsx';
import type { SessionState } from './session-state.ts';
import { countsOf, groupOf } from './session-summary.ts';
import { ReasonLine } from './reason-line.tsx';

const GROUPS = ['new', 'learning', 'review'] as const;

/** How far the session is: a bar, what is left by group with the current card’s marked, and why this card now. */
export function SessionHead({ session, part }: SessionHeadProps) {
  const t = useTranslations('study');
  const tNav = useTranslations('nav');
  const tCustom = useTranslations('custom.session');
  const counts = countsOf(session);
  const left = counts.new + counts.learning + counts.review;
  const done = session.tally.answered;
  const current = session.current ? groupOf(session.current.state.memory) : null;
  return (
    <div>
      <Link href="/" className="mb-2 inline-flex min-h-6 items-center text-sm">
        {tNav('today')}
      </Link>
      <Progress.Root
        value={done}
        max={Math.max(1, done + left)}
        aria-label={t('title')}
        getAriaValueText={() => t('progress', { done, total: done + left })}
      >
        <Progress.Track className="h-1.5 overflow-hidden rounded-full bg-line">
          <Progress.Indicator className="h-full bg-accent transition-[width]" />
        </Progress.Track>
      </Progress.Root>
      <ul className="mt-2 flex flex-wrap gap-x-5 text-sm text-soft" aria-label={t('counts.label')}>
        {GROUPS.map((group) => (
          <li
            key={group}
            className={
              group === current
                ? 'font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4'
                : ''
            }
          >
            {t(`counts.${group}`)} <span className="tabular-nums">{counts[group]}</span>
            {group === current && <span className="sr-only"> ({t('counts.current')})</span>}
          </li>
        ))}
      </ul>
      {session.mode && <p className="mt-1 text-sm font-semibold">{tCustom(session.mode)}</p>}
      {part && <PartLine part={part} />}
      {session.current && session.mode === null && <ReasonLine entry={session.current} session={session} />}
    </div>
  );
}

type SessionHeadProps = {
  readonly session: SessionState;
  /** Which part of the cards of one’s own choice; null where there are no parts. */
  readonly part: SessionPart | null;
};
