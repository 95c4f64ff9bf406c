'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BrokenPacks } from '#app/_components/today/broken-packs.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { addDays } from '#lib/base/time.ts';
import type { WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { ClimbPicture } from './climb-picture.tsx';
import { GoalButtons } from './goal-buttons.tsx';
import { GoalChoice, type Goal } from './goal-choice.tsx';
import { MinutesChoice, PACES, paceOf } from './minutes-choice.tsx';
import { WelcomeFrame } from './welcome-frame.tsx';

const USUAL_DAYS_AHEAD = 28;
const WEEK = 7;
const WEEKS = 4;

/** What for, how long a day, in which language; all of it has a default, and one button goes on. */
export function GoalPage({ view }: { readonly view: WelcomeView }) {
  const t = useTranslations('welcome');
  const [goal, setGoal] = useState<Goal>('learn');
  const [on, setOn] = useState(addDays(view.today, USUAL_DAYS_AHEAD));
  const [minutes, setMinutes] = useState(view.isRepeated ? paceOf(view.minutesPerDay) : PACES[1].minutes);
  return (
    <WelcomeFrame picture={<Pace view={view} minutes={minutes} />}>
      <BrokenPacks packs={view.broken} />
      {view.concepts.length === 0 ? (
        <NothingHere />
      ) : (
        <>
          <h1>{t('heading')}</h1>
          <GoalChoice goal={goal} onGoal={setGoal} date={{ on, earliest: addDays(view.today, 1), onChange: setOn }} />
          <MinutesChoice minutes={minutes} onMinutes={setMinutes} />
          <GoalButtons view={view} wish={{ goal, on, minutes }} />
        </>
      )}
    </WelcomeFrame>
  );
}

/** What the minutes come to, at as many new cards a day. */
function Pace({ view, minutes }: { readonly view: WelcomeView; readonly minutes: number }) {
  const t = useTranslations('welcome.pace');
  const cardsOfOne = view.cards / Math.max(1, view.concepts.length);
  const inWeeks = (weeks: number): number =>
    Math.min(view.concepts.length, Math.max(1, Math.floor((weeks * WEEK * minutes) / Math.max(1, cardsOfOne))));
  return (
    <ClimbPicture
      title={t('week', { count: inWeeks(1) })}
      text={t('month', { count: inWeeks(WEEKS), all: view.concepts.length, cards: minutes })}
      steps={view.packs.map(({ id }) => ({ pack: id, isFilled: true }))}
      steepness={Math.log2(minutes / 5) / 3}
    />
  );
}
