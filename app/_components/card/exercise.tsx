import { useTranslations } from 'next-intl';
import type { KindViewProps } from './kind-view.ts';

/** An exercise that is due: it is done in its workbench. */
export function ExerciseView({ body }: KindViewProps<'exercise'>) {
  const t = useTranslations('study.exercise');
  const tCommon = useTranslations('common');
  return (
    <p className="mt-6 text-soft">
      {t('text')} <span className="tag">{tCommon('difficulty', { level: body.difficulty })}</span>
    </p>
  );
}
