/** The fields of a card of two sides, new, as its author finds them in `cards.yaml`. */
export const BASIC_SCAFFOLD = `    front:
      en: A question that stands alone and has one answer?
      zh: 一个能独立成立、只有一个答案的问题？
    back:
      en: The answer, and the reason in one line more.
      zh: 答案，并用一行说明原因。
`;
