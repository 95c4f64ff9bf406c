import { OPTIONS_SCAFFOLD } from '#lib/cards/options/scaffold.ts';

/** The fields of a question about a picture, new, as its author finds them in `cards.yaml`. */
export const FIGURE_SCAFFOLD = `    question:
      en: Which function is drawn here?
      zh: 图中画的是哪个函数？
    figure:
      description: { en: "A curve that rises from left to right.", zh: "一条从左到右上升的曲线。" }
      x: { label: { en: x, zh: x }, from: -4, to: 4 }
      y: { label: { en: y, zh: y }, from: -1, to: 1 }
      series:
        - expression: tanh(x)
${OPTIONS_SCAFFOLD}`;
