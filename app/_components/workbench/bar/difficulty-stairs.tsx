import { useTranslations } from 'next-intl';

const STEPS = [1, 2, 3, 4, 5] as const;

/** How hard an exercise is, as five steps of which some are filled. */
export function DifficultyStairs({ level }: { readonly level: number }) {
  const t = useTranslations('workbench');
  return (
    <svg
      className="wb-stairs wb-wide"
      viewBox="0 0 25 14"
      width={25}
      height={14}
      role="img"
      aria-label={t('difficulty', { level })}
    >
      {STEPS.map((step) => (
        <rect
          key={step}
          x={(step - 1) * 5}
          y={14 - 2.8 * step}
          width={4}
          height={2.8 * step}
          rx={0.8}
          className={step <= level ? 'wb-stair-on' : 'wb-stair'}
        />
      ))}
    </svg>
  );
}
