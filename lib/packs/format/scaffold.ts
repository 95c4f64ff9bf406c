import type { CardKindName } from '#lib/cards/card.ts';
import type { FolderArea } from './pack-folder.ts';

/** New files, path below the root → text. They pass every check as they are, and say what to write where. */
export type NewFiles = ReadonlyMap<string, string>;

/** `pack.yaml` of a new pack. */
export function newPack(area: FolderArea, pack: string): NewFiles {
  const text = `# yaml-language-server: $schema=../../schemas/pack.schema.json
id: ${pack}
version: 0.1.0
license: MIT
title: { en: "${titleOf(pack)}", zh: "${titleOf(pack)}" }
summary:
  en: What this pack teaches, in one sentence.
  zh: 用一句话说明这个包教什么。
`;
  return new Map([[`${area}/${pack}/pack.yaml`, text]]);
}

/** The folder of a new concept, with a note in both languages and a first card. */
export function newConcept(pack: string, concept: string): NewFiles {
  const path = `content/${pack}/${concept}`;
  return new Map([
    [
      `${path}/concept.yaml`,
      `# yaml-language-server: $schema=../../../schemas/concept.schema.json
id: ${concept}
title: { en: "${titleOf(concept)}", zh: "${titleOf(concept)}" }
summary:
  en: What it is, in one sentence.
  zh: 用一句话说明它是什么。
needs: []
`,
    ],
    [
      `${path}/note.en.md`,
      `What it is, and why anybody wanted it.

$$y = f(x)$$

Every symbol named; one worked number; where it goes wrong; what to read next.
`,
    ],
    [
      `${path}/note.zh.md`,
      `它是什么，人们为什么需要它。

$$y = f(x)$$

说明每个符号；算一个具体的数；哪里会出问题；接下来读什么。
`,
    ],
    [
      `${path}/cards.yaml`,
      `# yaml-language-server: $schema=../../../schemas/cards.schema.json
cards:
${newCard(`${concept}-why`, 'basic')}`,
    ],
  ]);
}

/** One card to be put at the end of a `cards.yaml`. */
export function newCard(id: string, kind: CardKindName): string {
  return `  - id: ${id}
    kind: ${kind}
    source: Author year, section
${BODIES[kind]}`;
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const OPTIONS = `    options:
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

const BODIES: Readonly<Record<CardKindName, string>> = {
  basic: `    front:
      en: A question that stands alone and has one answer?
      zh: 一个能独立成立、只有一个答案的问题？
    back:
      en: The answer, and the reason in one line more.
      zh: 答案，并用一行说明原因。
`,
  cloze: `    text:
      en: A sentence in which {{an idea::a hint}} is hidden.
      zh: 一个隐藏了{{某个要点::提示}}的句子。
    back:
      en: The reason, in one line more.
      zh: 再用一行说明原因。
`,
  choice: `    question:
      en: Which of these holds?
      zh: 下面哪一项成立？
${OPTIONS}`,
  numeric: `    question:
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
`,
  formula: `    question:
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
`,
  figure: `    question:
      en: Which function is drawn here?
      zh: 图中画的是哪个函数？
    figure:
      description: { en: "A curve that rises from left to right.", zh: "一条从左到右上升的曲线。" }
      x: { label: { en: x, zh: x }, from: -4, to: 4 }
      y: { label: { en: y, zh: y }, from: -1, to: 1 }
      series:
        - expression: tanh(x)
${OPTIONS}`,
};
