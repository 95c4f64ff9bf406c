import { useTranslations } from 'next-intl';
import type { AsideReason } from '#lib/srs/queue/aside.ts';
import type { AsideCard } from '#lib/study/cards/aside-cards.ts';
import type { ManualActions } from '#app/_components/memory/use-manual-actions.ts';

type AsideWaysProps = { readonly aside: AsideCard; readonly actions: ManualActions };

/** The ways back that a card still has, that of undoing the last one, and what was done. */
export function AsideWays({ aside, actions: { act, undo, did, done, waiting, failure } }: AsideWaysProps) {
  const t = useTranslations('history.actions');
  const tAside = useTranslations('aside');
  const has = (reason: AsideReason): boolean => aside.reasons.some((one) => one.reason === reason);
  const ways = [
    ...(has('suspended') && !did('unsuspend') ? (['unsuspend'] as const) : []),
    ...(has('buried') && !did('unbury') ? (['unbury'] as const) : []),
  ];
  // A leech that is asked as ever has no way back: its history has what can be done with it.
  if (!has('suspended') && !has('buried')) return null;
  const said = [done === null ? '' : t(`done.${done}`), waiting ? t('waiting') : ''].filter(Boolean).join(' ');
  return (
    <>
      <div role="group" aria-label={tAside('actionsOf')} className="mt-3 flex flex-wrap items-center gap-2">
        {ways.map((kind) => (
          <button key={kind} type="button" className="button" onClick={() => act({ kind })}>
            {t(kind)}
          </button>
        ))}
        {done !== null && (
          <button type="button" className="button" onClick={undo}>
            {t('undo')}
          </button>
        )}
        <span role="status" className="text-sm text-soft">
          {said}
        </span>
      </div>
      {failure !== null && (
        <p role="alert" className="notice notice-bad mt-2">
          {t('failed', { detail: failure })}
        </p>
      )}
    </>
  );
}
