/** The fields of a text with gaps, new, as its author finds them in `cards.yaml`. */
export const CLOZE_SCAFFOLD = `    text:
      en: A sentence in which {{an idea::a hint}} is hidden.
      zh: 一个隐藏了{{某个要点::提示}}的句子。
    back:
      en: The reason, in one line more.
      zh: 再用一行说明原因。
`;
