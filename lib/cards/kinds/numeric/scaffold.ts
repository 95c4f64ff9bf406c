/** The fields of a number to work out, new, as its author finds them in `cards.yaml`. */
export const NUMERIC_SCAFFOLD = `    question:
      en: "What is {{a}} times {{b}}? (Exactly.)"
      zh: "{{a}} 乘以 {{b}} 等于多少？（精确值。）"
    draws:
      a: { from: 2, to: 9 }
      b: { oneOf: [3, 5, 7] }
    answer: a*b
    tolerance: 0
    solution:
      en: Worked out with the numbers drawn, $ {{a}} \\cdot {{b}} $.
      zh: 用抽到的数算一遍，$ {{a}} \\cdot {{b}} $。
    mistakes:
      - answer: a + b
        why: { en: "You added.", zh: "你做了加法。" }
`;
