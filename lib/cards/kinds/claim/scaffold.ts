import { OPTIONS_SCAFFOLD } from '#lib/cards/options/scaffold.ts';

/** The fields of a claim, new, as its author finds them in `cards.yaml`. */
export const CLAIM_SCAFFOLD = `    claim:
      en: A statement that somebody could believe.
      zh: 一个有人可能会相信的说法。
    holds: false
${OPTIONS_SCAFFOLD.replace('    options:', '    reasons:')}`;
