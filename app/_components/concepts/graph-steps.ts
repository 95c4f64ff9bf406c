import type { ConceptLayout, ConceptNode } from './concept-layout.ts';

/** The keys that move from concept to concept. */
export const STEP_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** Where each key leads from a concept, by id; a key that leads nowhere is left out. */
export type ConceptSteps = Readonly<Partial<Record<StepKey, string>>>;

/**
 * Where the keys lead from each concept: left to what it needs and right to what needs it, of several the one nearest
 * on the drawing; up and down within its column; Home and End to the first and the last concept of the pack. Every
 * concept can be reached from every other.
 */
export function graphSteps({ nodes, edges }: ConceptLayout): ReadonlyMap<string, ConceptSteps> {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const at = new Map(nodes.map((node) => [`${node.column} ${node.row}`, node]));
  return new Map(
    nodes.map((node) => {
      const needs = edges.filter(({ to }) => to === node).map(({ from }) => from);
      const dependents = edges.filter(({ from }) => from === node).map(({ to }) => to);
      const targets = {
        ArrowLeft: nearest(node, needs),
        ArrowRight: nearest(node, dependents),
        ArrowUp: at.get(`${node.column} ${node.row - 1}`),
        ArrowDown: at.get(`${node.column} ${node.row + 1}`),
        Home: first,
        End: last,
      };
      const steps = STEP_KEYS.flatMap((key) => {
        const target = targets[key];
        return target && target !== node ? [[key, target.concept.id] as const] : [];
      });
      return [node.concept.id, Object.fromEntries(steps)];
    }),
  );
}

/** Of these nodes the one whose column is nearest, then the one whose row is. */
function nearest({ column, row }: ConceptNode, others: readonly ConceptNode[]): ConceptNode | undefined {
  const away = (other: ConceptNode): readonly [number, number] => [
    Math.abs(other.column - column),
    Math.abs(other.row - row),
  ];
  return others.toSorted((one, other) => {
    const [oneAway, otherAway] = [away(one), away(other)];
    return oneAway[0] - otherAway[0] || oneAway[1] - otherAway[1];
  })[0];
}
