'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { FitWhenIdle } from '#app/_components/memory-model/fit-when-idle.tsx';
import { MoreNew } from '#app/_components/today/more-new.tsx';
import { addDays, localDayOf, type EpochMillis } from '#lib/base/time.ts';
import type { ExerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import type { SessionPart } from '#lib/study/session/session-view.ts';
import type { SessionState } from './session-state.ts';
import { StudyBar } from './study-bar.tsx';
import { summaryOf } from './session-summary.ts';

type EndScreenProps = {
  readonly session: SessionState;
  /** Cards due tomorrow as the server knew it when the session was opened. */
  readonly dueTomorrow: number;
  /** Cards that wait because the minutes of the day are not enough for them. */
  readonly beyondMinutes: number;
  /** New cards that wait only because one of their concept came today. */
  readonly moreNew: number;
  readonly nextExercise: ExerciseSummary | null;
  /** The part of one’s own choice that this was, and where the next one is; null where there are no parts. */
  readonly goOn: { readonly part: SessionPart; readonly path: string } | null;
  readonly onTick: (at: EpochMillis) => void;
};

const TICK_MILLIS = 10_000;

/** What was done, what comes tomorrow, and one thing to do next. */
export function EndScreen({
  session,
  dueTomorrow,
  beyondMinutes,
  moreNew,
  nextExercise,
  goOn,
  onTick,
}: EndScreenProps) {
  const t = useTranslations('study.end');
  const tPlan = useTranslations('plan.today');
  const format = useFormatter();
  const heading = useRef<HTMLHeadingElement>(null);
  const { answered, again, minutes, waiting, nextDueAt } = summaryOf(session);
  useEffect(() => heading.current?.focus(), []);
  useTick(waiting > 0, onTick);
  const clock = { hour: 'numeric', minute: '2-digit', timeZone: session.zone } as const;
  const tCustom = useTranslations('custom.session');
  const { mode } = session;
  const nothing = mode === null ? t('nothing') : tCustom('none');
  const facts = [t('answered', { count: answered }), t('again', { count: again }), t('minutes', { count: minutes })];
  return (
    <div className="study-side">
      <StudyBar session={session} />
      <section className="study-stage study-end">
        <h1 ref={heading} tabIndex={-1}>
          {answered > 0 ? t('title') : nothing}
        </h1>
        <p className="mt-3 text-[length:var(--t-4)]">
          {answered > 0 ? facts.join(' · ') : mode === null ? t('nothingText') : tCustom('noneText')}
        </p>
        {mode === 'practice' && answered > 0 && <p className="mt-3">{tCustom('practised')}</p>}
        {waiting > 0 && nextDueAt !== null && (
          <p className="mt-3">{t('waiting', { count: waiting, when: format.dateTime(nextDueAt, clock) })}</p>
        )}
        <p className="mt-3 text-soft">{t('tomorrow', { count: dueTomorrow + settledTomorrow(session) })}</p>
        {mode === null && beyondMinutes > 0 && (
          <p className="mt-3">
            {tPlan('beyondSession', { count: beyondMinutes })} <Link href="/study?all=1">{tPlan('allDue')}</Link>
          </p>
        )}
        {waiting === 0 && mode !== 'practice' && <FitWhenIdle />}
        {mode === null && waiting === 0 && <MoreNew waiting={moreNew} />}
        {mode === null ? <NextThing exercise={nextExercise} /> : <MoreOfOnesOwn goOn={goOn} />}
      </section>
    </div>
  );
}

function MoreOfOnesOwn({ goOn }: Pick<EndScreenProps, 'goOn'>) {
  const t = useTranslations();
  const { before, cards, of } = goOn?.part ?? { before: 0, cards: 0, of: 0 };
  const left = of - before - cards;
  const look = 'button button-large';
  return (
    <>
      <p className="mt-8 flex flex-wrap gap-3">
        {goOn && left > 0 && (
          <Link href={goOn.path} className={`${look} button-primary`}>
            {t('custom.part.goOn', { count: left })}
          </Link>
        )}
        <Link href="/custom-study" className={left > 0 ? look : `${look} button-primary`}>
          {t('custom.session.back')}
        </Link>
      </p>
      <p className="mt-4">
        <Link href="/">{t('study.end.home')}</Link>
      </p>
    </>
  );
}

function NextThing({ exercise }: { readonly exercise: ExerciseSummary | null }) {
  const t = useTranslations('study.end');
  const locale = useLocale();
  return (
    <>
      <p className="mt-8 flex flex-wrap gap-3">
        {exercise ? (
          <Link href={`/exercises/${exercise.id}`} className="button button-primary button-large">
            {t('exercise', { title: exercise.title[locale] })}
          </Link>
        ) : (
          <Link href="/concepts" className="button button-primary button-large">
            {t('concepts')}
          </Link>
        )}
      </p>
      <p className="mt-4">
        <Link href="/">{t('home')}</Link>
      </p>
    </>
  );
}

/** How many of the cards that are through fall due in the next study day. */
function settledTomorrow({ settled, zone, rolloverHour, shownAt }: SessionState): number {
  const tomorrow = addDays(localDayOf(shownAt, { zone, rolloverHour }), 1);
  return settled.filter((dueAt) => localDayOf(dueAt, { zone, rolloverHour }) === tomorrow).length;
}

/** Asks every few seconds whether a step has come due. */
function useTick(wanted: boolean, onTick: (at: EpochMillis) => void): void {
  const tick = useEffectEvent(() => onTick(Date.now()));
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => tick(), TICK_MILLIS);
    return () => clearInterval(timer);
  }, [wanted]);
}
