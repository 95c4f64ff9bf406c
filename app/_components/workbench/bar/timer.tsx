'use client';

import { Timer as Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';

/** The time spent on this repetition, counted on between two readings; it stands while `isOver`, and hides nothing from who does not look. */
export function Timer({ millis, isOver }: { readonly millis: number; readonly isOver: boolean }) {
  const t = useTranslations('workbench');
  return (
    <span className="wb-timer" role="timer" aria-label={t('bar.spent')}>
      <Clock size={18} aria-hidden="true" />
      {/* A new reading counts on from there. */}
      {isOver ? clockOf(millis) : <Counting key={millis} from={millis} />}
    </span>
  );
}

/** Longer than this nothing is counted without a reading: the page is hidden, or left. */
const MOST_MILLIS = 5_000;

function Counting({ from }: { readonly from: number }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((before) => Math.min(MOST_MILLIS, before + 1_000)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return clockOf(from + passed);
}

/** As a clock shows it: `12:48`, `1:02:48`. */
function clockOf(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? rest.replace(/^0(?=\d:)/u, '') : `${Math.floor(minutes / 60)}:${rest}`;
}
