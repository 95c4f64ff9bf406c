import { OPTIONS_SCAFFOLD } from '#lib/cards/options/scaffold.ts';

/** The fields of a choice, new, as its author finds them in `cards.yaml`. */
export const CHOICE_SCAFFOLD = `    question:
      en: Which of these holds?
      zh: 下面哪一项成立？
${OPTIONS_SCAFFOLD}`;
