import { libraryOf } from '#lib/study/library.ts';
import { contentCardId, exerciseCardId, packPathOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { NO_REGISTERS } from '#lib/packs/registers/registers.ts';
import type { Shelf, ShelfCard, Concept, Exercise } from '#lib/packs/shelf.ts';

/** `text` in both languages. */
export function both(text: string): Localized {
  return { en: text, zh: `${text}（中文）` };
}

/** Basic cards `pack/name`, for a concept. */
function cardsOf(conceptId: string, names: readonly string[]): readonly ShelfCard[] {
  const pack = conceptId.split('/')[0]!;
  return names.map((name) => ({
    id: contentCardId(pack, name),
    pack: packPathOf('content', pack),
    conceptId,
    spec: {
      kind: 'basic',
      id: name,
      source: 'Nobody 2026, §1',
      front: both(`What is ${name}?`),
      back: both(`It is $${name}^2$.`),
    },
  }));
}

const CARDS: readonly ShelfCard[] = [
  ...cardsOf('activations/relu', ['relu-a', 'relu-b', 'relu-c', 'relu-d']),
  ...cardsOf('activations/gelu', ['gelu-a', 'gelu-b']),
];

const RELU: Concept = {
  id: 'activations/relu',
  pack: packPathOf('content', 'activations'),
  spec: { id: 'relu', title: both('ReLU'), summary: both('Half a line.'), needs: [] },
  needs: [],
  leadsTo: ['activations/gelu'],
  note: both('A note with $x$.'),
  cards: CARDS.slice(0, 4).map(({ id }) => id),
  exercises: ['losses/softmax'],
};

const GELU: Concept = {
  ...RELU,
  id: 'activations/gelu',
  spec: { id: 'gelu', title: both('GELU'), summary: both('A smooth one.'), needs: ['relu'] },
  needs: ['activations/relu'],
  leadsTo: [],
  cards: CARDS.slice(4).map(({ id }) => id),
  exercises: [],
};

const SOFTMAX: Exercise = {
  id: 'losses/softmax',
  pack: packPathOf('exercises', 'losses'),
  foreign: false,
  cardId: exerciseCardId('losses/softmax'),
  spec: {
    id: 'softmax',
    title: both('Softmax'),
    difficulty: 2,
    concepts: ['activations/relu'],
    forbidden: ['softmax'],
    functions: [
      {
        name: 'softmax',
        signature: { en: 'softmax(x: tf.Tensor2D): tf.Tensor2D', zh: 'softmax(x: tf.Tensor2D): tf.Tensor2D' },
        params: ['x'],
        returns: 'tensor',
        hidden: false,
      },
      {
        name: 'secret',
        signature: { en: 'secret(x: tf.Tensor2D): tf.Tensor2D', zh: 'secret(x: tf.Tensor2D): tf.Tensor2D' },
        params: ['x'],
        returns: 'tensor',
        hidden: true,
      },
    ],
    regimes: [
      {
        id: 'ordinary',
        title: both('ordinary'),
        dims: {},
        same: [],
        fixed: [],
        inputs: {},
        lanes: ['exact'],
        gradient: true,
        visible: true,
      },
    ],
    examples: [{ function: 'softmax', inputs: { x: [[0, 0]] }, output: [[0.5, 0.5]], explanation: both('Halves.') }],
    bridge: [],
    hints: [both('Subtract the maximum.')],
    properties: [],
    cost: {},
    mistakes: [{ id: 'no-max', check: 'stability', title: both('no maximum'), explanation: both('It overflows.') }],
  },
  concepts: ['activations/relu'],
  instructions: both('Write it.'),
  editorial: both('This is how.'),
  starter:
    "import * as tf from '@tensorflow/tfjs';\nexport function softmax(x: tf.Tensor2D): tf.Tensor2D {\n  return x;\n}\n",
  solution:
    "import * as tf from '@tensorflow/tfjs';\nexport const softmax = (x: tf.Tensor2D): tf.Tensor2D => x.exp();\n",
  prelude: null,
  alternatives: [],
  mistakes: [{ name: 'no-max', source: 'export const softmax = (x: number): number => x;\n' }],
};

const packSpec = (id: string) => ({
  id,
  version: '1.0.0',
  order: 1,
  license: 'MIT',
  title: both(id),
  summary: both(id),
});

/** Two concepts, one of which needs the other, six cards and an exercise. */
export const SMALL_SHELF: Shelf = {
  packs: [
    {
      path: packPathOf('content', 'activations'),
      area: 'content',
      id: 'activations',
      spec: packSpec('activations'),
      concepts: [RELU.id, GELU.id],
      exercises: [],
    },
    {
      path: packPathOf('exercises', 'losses'),
      area: 'exercises',
      id: 'losses',
      spec: packSpec('losses'),
      concepts: [],
      exercises: [SOFTMAX.id],
    },
  ],
  concepts: new Map([RELU, GELU].map((concept) => [concept.id, concept])),
  cards: new Map(CARDS.map((card) => [card.id, card])),
  exercises: new Map([[SOFTMAX.id, SOFTMAX]]),
  quizzes: new Map(),
  formerCards: new Map(),
  formerConcepts: new Map(),
  broken: [],
  problems: [],
  registers: NO_REGISTERS,
  fingerprint: 'small',
};

/** The same, as study asks it. */
export const SMALL_LIBRARY = libraryOf([SMALL_SHELF]);
