'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import type { Localized, Locale } from '#lib/base/localized.ts';
import type { Slider } from '#lib/cards/explorer/explorer.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import { sliderView, type SliderPlace } from './slider-view.ts';

type SliderRowProps = {
  readonly slider: Slider;
  readonly label: LocalizedHtml;
  /** Without formulas, for a screen reader. */
  readonly plainLabel: Localized;
  readonly locale: Locale;
  readonly at: SliderPlace;
  readonly onMove: (name: string, value: number) => void;
};

/** One slider: its label, its value, and where it can be played a button for that. */
export function SliderRow({ slider, label, plainLabel, locale, at, onMove }: SliderRowProps) {
  const id = useId();
  const { value, text, from, to, step, onMove: moveTo } = sliderView(slider, at, locale, onMove);
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} lang={languageOf(label, locale)}>
          <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: label[locale] }} />
          <span className="sr-only">{plainLabel[locale]}</span>
        </label>
        <output htmlFor={id} className="font-mono tabular-nums">
          {text}
        </output>
      </div>
      <div className="flex items-center gap-3">
        <input
          id={id}
          type="range"
          className="h-9 w-full accent-(--accent)"
          min={from}
          max={to}
          step={step}
          value={value}
          aria-valuetext={text}
          onChange={(event) => moveTo(event.target.valueAsNumber)}
        />
        {slider.play && (
          <PlayButton isAtEnd={value + step > to} onStep={() => moveTo(value + step)} onRewind={() => moveTo(from)} />
        )}
      </div>
    </div>
  );
}

/** Milliseconds between two steps that are played. */
const TICK_MILLIS = 700;

type PlayButtonProps = { readonly isAtEnd: boolean; readonly onStep: () => void; readonly onRewind: () => void };

/** Moves a slider on, step by step, to its end; from there it begins again. */
function PlayButton({ isAtEnd, onStep, onRewind }: PlayButtonProps) {
  const t = useTranslations('concepts.explorer');
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const next = setTimeout(() => (isAtEnd ? setOn(false) : onStep()), TICK_MILLIS);
    return () => clearTimeout(next);
  }, [isOn, isAtEnd, onStep]);
  const toggle = (): void => {
    if (!isOn && isAtEnd) onRewind();
    setOn(!isOn);
  };
  return (
    <button type="button" className="button flex-none" aria-pressed={isOn} onClick={toggle}>
      {t(isOn ? 'pause' : 'play')}
    </button>
  );
}
