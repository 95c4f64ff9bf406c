import type { Locale } from '#lib/base/localized.ts';
import type { Slider } from '#lib/cards/explorer/explorer.ts';
import { endsOf, placed, type SliderState } from '#lib/cards/explorer/slider-state.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { formatNumber } from '#lib/cards/template.ts';

/** A slider’s name, where all of them stand, and the numbers that the program returned. */
export type SliderPlace = { readonly name: string; readonly state: SliderState; readonly numbers: Values };

/** A slider as it stands, for each of its handles. */
type SliderView = {
  readonly value: number;
  /** Its value as it is shown. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly onMove: (wanted: number) => void;
};

/** What the handles of a slider show, and how they move it: to the nearest of its steps. */
export function sliderView(
  slider: Slider,
  { name, state, numbers }: SliderPlace,
  locale: Locale,
  move: (name: string, value: number) => void,
): SliderView {
  const ends = endsOf(slider, state, numbers);
  const value = state[name] ?? slider.start;
  return {
    value,
    text: slider.names?.[value - 1]?.[locale] ?? formatNumber(value),
    ...ends,
    step: slider.step,
    onMove: (wanted) => move(name, placed(slider, ends, wanted)),
  };
}
