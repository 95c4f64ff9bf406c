import { createContext } from 'react';

/** The other handle of a slider: what it is called, where it stands, and how it is moved. */
export type DragHandle = {
  readonly label: string;
  readonly value: number;
  /** As the slider shows it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** To the nearest place on the slider’s steps. */
  readonly onMove: (wanted: number) => void;
};

/** The sliders whose marks can be dragged in the figure around, by name. */
export const FigureDragContext = createContext<ReadonlyMap<string, DragHandle>>(new Map());
