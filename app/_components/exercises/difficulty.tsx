import { useTranslations } from 'next-intl';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** Difficulty in five strokes; said in words too. */
export function Difficulty({ level }: { readonly level: number }) {
  const t = useTranslations();
  const known = LEVELS.find((one) => one === level);
  return (
    <span className="inline-flex items-center gap-2 text-sm text-soft">
      <svg viewBox="0 0 34 14" width="34" height="14" role="img" aria-label={t('common.difficulty', { level })}>
        {LEVELS.map((one) => (
          <rect
            key={one}
            x={(one - 1) * 7}
            y={12 - one * 2}
            width="5"
            height={one * 2 + 2}
            fill={one <= level ? 'var(--ink-soft)' : 'var(--line)'}
          />
        ))}
      </svg>
      {known && t(`exercises.difficulties.${known}`)}
    </span>
  );
}
