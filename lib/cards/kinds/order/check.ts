import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { OrderCard } from './card.ts';
import { rightOrders } from './right-orders.ts';

/** An order needs steps of their own, pairs that name them and go in no circle, and more than one right order, not all. */
export const orderCheck: CardCheck<OrderCard> = {
  findings: (card) => {
    const names = [...checkSteps(card), ...checkPairs(card)];
    if (names.length > 0) return names;
    const circle = checkCircle(card);
    return circle.length > 0 ? circle : checkFreedom(card);
  },
};

function checkSteps({ steps }: OrderCard): CardFinding[] {
  return steps.flatMap(({ id, text }, index): CardFinding[] => {
    const twin = steps.findIndex((other) => other.id === id);
    if (twin < index) {
      const what = `the id “${id}” is that of step ${twin + 1}`;
      return [{ code: 'order', what, fix: 'give each step its own', path: ['steps', index, 'id'] }];
    }
    const same = steps.findIndex((other) => other.text.en === text.en || other.text.zh === text.zh);
    if (same === index) return [];
    const what = `this step says the same as step ${same + 1}`;
    return [{ code: 'order', what, fix: 'remove or reword it', path: ['steps', index, 'text'] }];
  });
}

function checkPairs({ steps, before }: OrderCard): CardFinding[] {
  const ids = steps.map(({ id }) => id);
  return before.flatMap(({ pair }, index): CardFinding[] => {
    const path = ['before', index, 'pair'];
    const unknown = pair.findIndex((id) => !ids.includes(id));
    if (unknown !== -1) {
      const what = `there is no step “${pair[unknown]}”`;
      return [{ code: 'order', what, fix: `use ${ids.join(', ')}`, path: [...path, unknown] }];
    }
    if (pair[0] === pair[1]) {
      return [{ code: 'order', what: 'a step cannot come before itself', fix: 'name another', path: [...path, 1] }];
    }
    const twin = before.findIndex((other) => other.pair[0] === pair[0] && other.pair[1] === pair[1]);
    if (twin === index) return [];
    return [{ code: 'order', what: `this is pair ${twin + 1} again`, fix: 'remove one of them', path }];
  });
}

function checkCircle({ before }: OrderCard): CardFinding[] {
  for (const [index, { pair }] of before.entries()) {
    const way = wayBetween(pair[1], pair[0], before);
    if (way === null) continue;
    const what = `the pairs go in a circle: ${[pair[0], ...way].join(' → ')}`;
    return [{ code: 'order', what, fix: 'remove one of these pairs', path: ['before', index, 'pair'] }];
  }
  return [];
}

/** The steps from one to another along the pairs, both included; null where there is no way. */
function wayBetween(from: string, to: string, before: OrderCard['before']): readonly string[] | null {
  const ways = new Map([[from, [from]]]);
  for (const [id, way] of ways) {
    if (id === to) return way;
    for (const { pair } of before) if (pair[0] === id && !ways.has(pair[1])) ways.set(pair[1], [...way, pair[1]]);
  }
  return null;
}

function checkFreedom(card: OrderCard): CardFinding[] {
  const { right, all } = rightOrders(card);
  if (right === all) {
    const what = `all ${all} orders are right`;
    return [{ code: 'order', what, fix: 'say with “before” what must come before what', path: ['before'] }];
  }
  if (right > 1) return [];
  const what = 'one order only is right: a step that could as well stand elsewhere is judged wrong there';
  const fix = 'take away each pair whose reason is only habit, or add a step that may stand in several places';
  return [{ code: 'one-order', what, fix, path: ['before'] }];
}
