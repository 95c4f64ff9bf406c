/** The fields of a snippet with a faulty line, new, as its author finds them in `cards.yaml`. */
export const CODE_SCAFFOLD = `    question:
      en: The mean of [1, 2, 6] should be 3, and this gives 9. Click the line that has to change.
      zh: "[1, 2, 6] 的平均值应为 3，这里却得到 9。点出需要修改的那一行。"
    language: ts
    code: |
      function mean(x: number[]): number {
        const sum = x.reduce((total, one) => total + one, 0);
        return sum;
      }
    ask: line
    faulty: "return sum;"
    fixed: "return sum / x.length;"
    run: mean([1, 2, 6])
    gives: 9
    should: 3
    mistakes:
      - line: "const sum = x.reduce((total, one) => total + one, 0);"
        why: { en: "The sum is right, from 0 on.", zh: "求和没有错，从 0 开始。" }
    back:
      en: A sum becomes a mean only when it is divided by the count.
      zh: 求和之后还要除以个数，才是平均值。
`;
