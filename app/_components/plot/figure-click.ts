import { createContext } from 'react';

/** What came out for a mark: right and chosen, right and not chosen, wrong and chosen, or neither. */
export type MarkOutcome = 'right' | 'missed' | 'wrong' | 'left';

/** A mark that can be chosen. */
export type ClickTarget = {
  readonly name: string;
  readonly chosen: boolean;
  /** Null until the answer is shown. */
  readonly outcome: MarkOutcome | null;
};

/** What can be chosen in a figure, by id. */
export type FigureClick = {
  readonly targets: ReadonlyMap<string, ClickTarget>;
  /** The mark that the Tab key comes to. */
  readonly entry: string | null;
  readonly onFocus: (id: string) => void;
  readonly onToggle: (id: string) => void;
};

/** The clicks of the figure around; null where nothing can be chosen. */
export const FigureClickContext = createContext<FigureClick | null>(null);
