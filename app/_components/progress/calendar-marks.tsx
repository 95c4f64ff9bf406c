import { useTranslations } from 'next-intl';

/** The hatching of a day in a break, to be put once into the drawing. */
export const BREAK_PATTERN = (
  <defs>
    <pattern id="calendar-break" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.5" height="5" fill="var(--ink-soft)" />
    </pattern>
  </defs>
);

/** A diamond in the middle of a day. */
export function ExamMark({ size }: { readonly size: number }) {
  const middle = size / 2;
  return (
    <path
      d={`M${middle} 2 L${size - 2} ${middle} L${middle} ${size - 2} L2 ${middle} Z`}
      fill="var(--ink)"
      stroke="var(--ground)"
      strokeWidth="1.5"
    />
  );
}

/** What the marks on the days mean; nothing where there are none. */
export function CalendarKey({ hasBreaks, hasExams }: { readonly hasBreaks: boolean; readonly hasExams: boolean }) {
  const t = useTranslations('progress.calendar');
  if (!hasBreaks && !hasExams) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {hasBreaks && (
        <li className="flex items-center gap-2">
          <Swatch>
            <rect width="14" height="14" rx="3" fill="url(#calendar-break)" stroke="var(--line-strong)" />
          </Swatch>
          {t('breakKey')}
        </li>
      )}
      {hasExams && (
        <li className="flex items-center gap-2">
          <Swatch>
            <ExamMark size={14} />
          </Swatch>
          {t('examKey')}
        </li>
      )}
    </ul>
  );
}

function Swatch({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 14 14" className="!w-3.5 flex-none" aria-hidden="true">
      {children}
    </svg>
  );
}
