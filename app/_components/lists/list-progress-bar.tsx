import { useTranslations } from 'next-intl';
import type { ListProgress } from '#lib/study/lists/list-views.ts';

type ListProgressBarProps = { readonly title: string; readonly progress: ListProgress };

/** How much of a list is passed (filled) and tried (hatched), and the same in words. */
export function ListProgressBar({ title, progress }: ListProgressBarProps) {
  const t = useTranslations('exercises.lists');
  const { passed, tried, untried, minutesLeft } = progress;
  const count = passed + tried + untried;
  if (count === 0) return <p className="text-soft">{t('empty')}</p>;
  return (
    <div className="lists-progress">
      <span className="lists-bar" role="img" aria-label={t('bar', { title, passed, count })}>
        <span data-part="passed" style={{ flexGrow: passed }} />
        <span data-part="tried" style={{ flexGrow: tried }} />
        <span style={{ flexGrow: untried }} />
      </span>
      <span className="num text-soft">
        {t('progress', { passed, count, tried, untried })} · {t('minutes', { minutes: minutesLeft })}
      </span>
    </div>
  );
}
