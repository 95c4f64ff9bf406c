'use client';

import { useTranslations } from 'next-intl';
import { useId, type KeyboardEvent } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';

type OrderStepProps = {
  readonly id: string;
  readonly text: LocalizedHtml;
  readonly locale: Locale;
  readonly index: number;
  readonly total: number;
  readonly locked: boolean;
  readonly outcome: 'wrong' | undefined;
  readonly onMove: (by: -1 | 1) => void;
};

/** One step: its number takes the focus and hears the arrow keys, its buttons do the same for a finger. */
export function OrderStep({ id, text, locale, index, total, locked, outcome, onMove }: OrderStepProps) {
  const t = useTranslations('study.order');
  const name = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="option order-step" data-outcome={locked ? (outcome ?? 'left') : undefined}>
      <button
        type="button"
        className="order-handle"
        data-step={id}
        disabled={locked}
        aria-labelledby={`${name}-place ${name}-text`}
        aria-keyshortcuts="ArrowUp ArrowDown"
        onKeyDown={onKeyDown}
      >
        <span id={`${name}-place`} className="sr-only">
          {t('step', { number: index + 1, total })}
        </span>
        <span aria-hidden="true">{index + 1}</span>
      </button>
      <span
        id={`${name}-text`}
        className="prose min-w-0 grow"
        lang={languageOf(text, locale)}
        dangerouslySetInnerHTML={{ __html: text[locale] }}
      />
      {!locked && (
        <span className="flex flex-none gap-1">
          <MoveButton sign="↑" label={t('up')} text={`${name}-text`} blocked={index === 0} onMove={() => onMove(-1)} />
          <MoveButton
            sign="↓"
            label={t('down')}
            text={`${name}-text`}
            blocked={index === total - 1}
            onMove={() => onMove(1)}
          />
        </span>
      )}
    </li>
  );
}

type MoveButtonProps = {
  readonly sign: string;
  readonly label: string;
  /** The id of the step’s text. */
  readonly text: string;
  readonly blocked: boolean;
  readonly onMove: () => void;
};

/** Stays where it is and keeps the focus at the end of the list, so that nobody loses their place. */
function MoveButton({ sign, label, text, blocked, onMove }: MoveButtonProps) {
  const name = useId();
  return (
    <button
      type="button"
      id={name}
      className="order-move"
      // The arrow keys have the same buttons in reach of the step itself.
      tabIndex={-1}
      aria-label={label}
      aria-labelledby={`${name} ${text}`}
      aria-disabled={blocked}
      onClick={onMove}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
