/** The fields of steps to put in order, new, as its author finds them in `cards.yaml`. */
export const ORDER_SCAFFOLD = `    question:
      en: Put the steps in an order that works.
      zh: 把各步排成一种可行的次序。
    steps:
      - { id: load, text: { en: Load the data, zh: 读入数据 } }
      - { id: split, text: { en: Split it, zh: 划分数据 } }
      - { id: seed, text: { en: Set the seed, zh: 设定随机种子 } }
    before:
      - pair: [load, split]
        why: { en: There is nothing to split yet., zh: 这时还没有数据可以划分。 }
      - pair: [seed, split]
        why: { en: The split is drawn at random., zh: 划分是随机抽取的。 }
    back:
      en: What may stand anywhere, and why.
      zh: 哪些步骤可以放在别处，为什么。
`;
