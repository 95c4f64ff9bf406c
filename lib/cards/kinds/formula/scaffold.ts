/** The fields of formulas to type, new, as its author finds them in `cards.yaml`. */
export const FORMULA_SCAFFOLD = `    question:
      en: Let $y = x^2$. Write $\\mathrm{d}y/\\mathrm{d}x$.
      zh: 设 $y = x^2$，写出 $\\mathrm{d}y/\\mathrm{d}x$。
    variables:
      x: [-2, 2]
    parts:
      - label: { en: 'd*y*/d*x*', zh: 'd*y*/d*x*' }
        answer: 2*x
        mistakes:
          - answer: x
            why: { en: "The factor 2 is missing.", zh: "漏了系数 2。" }
    solution:
      en: The exponent comes down as a factor.
      zh: 指数移下来成为系数。
`;
