import { useTranslations } from 'next-intl';
import { LONGEST_QUERY } from '#lib/find/find.ts';
import type { PaletteView } from './palette-groups.ts';

type PaletteNewsProps = {
  readonly state: 'loading' | 'here' | 'missing';
  readonly view: PaletteView;
  /** Asks for the index again. */
  readonly onRetry: () => void;
};

/** How much was found, and what stands in the way of more. */
export function PaletteNews({ state, view, onRetry }: PaletteNewsProps) {
  const t = useTranslations('nav.find');
  const common = useTranslations('common');
  const { count, isNear, isTooLong } = view;
  const isPlain = count > 0 && !isNear && !isTooLong;
  return (
    <>
      {state === 'missing' && (
        <div role="alert" className="notice mt-3 flex flex-wrap items-center gap-2 text-sm">
          <p>{t('missing')}</p>
          <button type="button" className="button" onClick={onRetry}>
            {common('retry')}
          </button>
        </div>
      )}
      <p role="status" className={isPlain ? 'sr-only' : 'mt-3 text-sm text-soft'}>
        {state === 'loading' && count === 0 ? t('loading') : t(isNear ? 'nearest' : 'count', { count })}
        {isTooLong && ` ${t('tooLong', { most: LONGEST_QUERY })}`}
      </p>
    </>
  );
}
