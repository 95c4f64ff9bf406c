/** The fields of two faces, new, as their author finds them in `cards.yaml`. */
export const PAIR_SCAFFOLD = `    toB: { en: "What does this stand for?", zh: "这个符号表示什么？" }
    a: $\\\\eta$
    toA: { en: "By which symbol is it written?", zh: "它用什么符号表示？" }
    b: { en: the learning rate, zh: 学习率 }
    back:
      en: Where it stands, in one line more.
      zh: 再用一行说明它出现在哪里。
`;
