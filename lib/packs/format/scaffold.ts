import type { CardKindName } from '#lib/cards/card.ts';
import { BASIC_SCAFFOLD } from '#lib/cards/kinds/basic/scaffold.ts';
import { CHOICE_SCAFFOLD } from '#lib/cards/kinds/choice/scaffold.ts';
import { CLAIM_SCAFFOLD } from '#lib/cards/kinds/claim/scaffold.ts';
import { CLOZE_SCAFFOLD } from '#lib/cards/kinds/cloze/scaffold.ts';
import { CODE_SCAFFOLD } from '#lib/cards/kinds/code/scaffold.ts';
import { FIGURE_SCAFFOLD } from '#lib/cards/kinds/figure/scaffold.ts';
import { FORMULA_SCAFFOLD } from '#lib/cards/kinds/formula/scaffold.ts';
import { NUMERIC_SCAFFOLD } from '#lib/cards/kinds/numeric/scaffold.ts';
import { ORDER_SCAFFOLD } from '#lib/cards/kinds/order/scaffold.ts';
import { PAIR_SCAFFOLD } from '#lib/cards/kinds/pair/scaffold.ts';
import { SHAPE_SCAFFOLD } from '#lib/cards/kinds/shape/scaffold.ts';
import { QUIZZES_FOLDER, type FolderArea } from './pack-folder.ts';

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

/** A quiz of a pack: four questions of it, whatever they are about. */
export function newQuiz(pack: string, quiz: string): NewFiles {
  const text = `# yaml-language-server: $schema=../../../schemas/quiz.schema.json
title: { en: "${titleOf(quiz)}", zh: "${titleOf(quiz)}" }
description:
  en: What this quiz tests, in one sentence.
  zh: 用一句话说明这次测验考什么。
policy: { feedback: final, certainty: true }
blueprint:
  - { pack: ${pack}, count: 4 }
`;
  return new Map([[`content/${pack}/${QUIZZES_FOLDER}/${quiz}.yaml`, text]]);
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

const BODIES: Readonly<Record<CardKindName, string>> = {
  basic: BASIC_SCAFFOLD,
  cloze: CLOZE_SCAFFOLD,
  pair: PAIR_SCAFFOLD,
  choice: CHOICE_SCAFFOLD,
  claim: CLAIM_SCAFFOLD,
  numeric: NUMERIC_SCAFFOLD,
  formula: FORMULA_SCAFFOLD,
  order: ORDER_SCAFFOLD,
  shape: SHAPE_SCAFFOLD,
  figure: FIGURE_SCAFFOLD,
  code: CODE_SCAFFOLD,
};
