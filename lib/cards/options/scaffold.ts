/** Options and the answer below them, of a new card, as its author finds them in `cards.yaml`. */
export const OPTIONS_SCAFFOLD = `    options:
      - text: { en: "The right one", zh: "正确的选项" }
        correct: true
        why: { en: "Why it is right.", zh: "为什么正确。" }
      - text: { en: "A real mistake", zh: "一个真实的错误" }
        why: { en: "Why somebody believes it, and why it is wrong.", zh: "为什么有人相信它，又错在哪里。" }
      - text: { en: "Another real mistake", zh: "另一个真实的错误" }
        why: { en: "Why it is wrong.", zh: "错在哪里。" }
    back:
      en: The reason, in one line more.
      zh: 再用一行说明原因。
`;
