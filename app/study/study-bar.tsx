'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClimbBar } from './climb-bar.tsx';
import type { SessionState } from './session-state.ts';
import { minutesLeft } from './session-summary.ts';

type StudyBarProps = { readonly session: SessionState; readonly children?: ReactNode };

/** The way out, how far the session is, the minutes that are left, and the menu. */
export function StudyBar({ session, children }: StudyBarProps) {
  const t = useTranslations('study');
  const minutes = minutesLeft(session);
  return (
    <header className="study-bar">
      <Link href="/" className="button button-quiet study-square" aria-label={t('stop')}>
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </Link>
      <ClimbBar session={session} />
      {minutes > 0 && <span className="study-minutes num">{t('minutesLeft', { count: minutes })}</span>}
      {children}
    </header>
  );
}
