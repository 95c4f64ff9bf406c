'use client';

import { useTranslations } from 'next-intl';
import { DEFAULT_REVIEW_KEYS, KEY_ACTIONS, type KeyAction, type ReviewKeys } from '#lib/study/settings/review-keys.ts';
import { SavedMark } from '#app/_components/presets/saved-mark.tsx';
import { KeyMark } from './key-mark.tsx';
import { KeyNewsLine } from './key-news-line.tsx';
import { useKeyCapture, type KeyCapture } from './use-key-capture.ts';

/** The keys of the review, each of which can be changed by pressing another. */
export function KeySettings({ initial }: { readonly initial: ReviewKeys }) {
  const t = useTranslations('keys.settings');
  const capture = useKeyCapture(initial);
  const isDefault = KEY_ACTIONS.every((action) => capture.keys[action] === DEFAULT_REVIEW_KEYS[action]);
  return (
    <section id="keys" className="panel">
      <h2>{t('title')}</h2>
      <p className="mt-1 text-sm text-soft">{t('note')}</p>
      <table className="table mt-3">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('action')}</th>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_ACTIONS.map((action) => (
            <KeyRow key={action} action={action} capture={capture} />
          ))}
        </tbody>
      </table>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <button type="button" className="button" disabled={isDefault} onClick={capture.restore}>
          {t('restore')}
        </button>
        <SavedMark saving={capture.saving} />
      </p>
    </section>
  );
}

type KeyRowProps = { readonly action: KeyAction; readonly capture: KeyCapture };

function KeyRow({ action, capture: { keys, news, awaited, begin, cancel, press } }: KeyRowProps) {
  const t = useTranslations('keys');
  const name = t(`actions.${action}`);
  const isAwaited = awaited === action;
  return (
    <tr>
      <th scope="row" className="!text-base !font-normal !text-ink">
        {name}
        <KeyNewsLine news={news?.action === action ? news : null} keys={keys} />
      </th>
      <td>
        <KeyMark name={keys[action]} />
      </td>
      <td className="w-0 !pe-0">
        <button
          type="button"
          className="button min-w-28 justify-center sm:min-w-40 whitespace-nowrap"
          aria-label={t(isAwaited ? 'settings.pressFor' : 'settings.changeOf', { action: name })}
          onClick={() => begin(action)}
          onKeyDown={isAwaited ? press : undefined}
          onBlur={isAwaited ? cancel : undefined}
        >
          {t(isAwaited ? 'settings.press' : 'settings.change')}
        </button>
      </td>
    </tr>
  );
}
