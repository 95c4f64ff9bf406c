import { useTranslations } from 'next-intl';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** Difficulty as five steps; said in words too, beside them unless it stands `bare`. */
export function Difficulty({ level, bare = false }: { readonly level: number; readonly bare?: boolean }) {
  const t = useTranslations();
  const known = LEVELS.find((one) => one === level);
  return (
    <span className="inline-flex items-center gap-2 text-sm text-soft">
      <svg viewBox="0 0 25 14" width="25" height="14" role="img" aria-label={t('common.difficulty', { level })}>
        {LEVELS.map((one) => (
          <rect
            key={one}
            x={(one - 1) * 5.2}
            y={14 - (3 + one * 2.2)}
            width="4.2"
            height={3 + one * 2.2}
            rx="1"
            fill={one <= level ? 'var(--ink)' : 'var(--faint)'}
          />
        ))}
      </svg>
      {known && !bare && t(`exercises.difficulties.${known}`)}
    </span>
  );
}
