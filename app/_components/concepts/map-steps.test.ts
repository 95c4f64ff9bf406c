import { describe, expect, it } from 'vitest';
import { aGraph } from '#tests/support/map-graph.ts';
import { layOutMap } from './concept-layout.ts';
import { graphWays } from './graph-ways.ts';
import { STEP_KEYS, stepFrom, type StepKey } from './map-steps.ts';

const GRAPH = aGraph({
  foundations: { slope: [], chain: ['slope'] },
  losses: { softmax: ['chain'], entropy: ['softmax', 'slope'] },
  norms: { batch: ['entropy'], layer: ['batch'] },
});
const LAYOUT = layOutMap(GRAPH);
const WAYS = graphWays(GRAPH);

function step(from: string, key: StepKey): string | null {
  const place = GRAPH.nodes.findIndex(({ slug }) => slug === from);
  const needs = (node: number): readonly number[] => GRAPH.nodes[node]!.needs;
  const next = stepFrom(place, key, { needs, opens: (node) => WAYS.opens[node]!, nodes: LAYOUT.nodes });
  return next === null ? null : GRAPH.nodes[next]!.slug;
}

describe('from a chosen concept', () => {
  it('left leads to the nearest that it needs, right to the nearest that needs it', () => {
    expect(step('entropy', 'ArrowLeft')).toBe('softmax');
    expect(step('softmax', 'ArrowRight')).toBe('entropy');
    expect(step('slope', 'ArrowLeft')).toBeNull();
    expect(step('layer', 'ArrowRight')).toBeNull();
  });

  it('up leads up and down leads down', () => {
    for (const { slug } of GRAPH.nodes) {
      const y = (name: string): number => LAYOUT.nodes[WAYS.ids.findIndex((id) => id.endsWith(`/${name}`))]!.y;
      const [up, down] = [step(slug, 'ArrowUp'), step(slug, 'ArrowDown')];
      if (up !== null) expect(y(up)).toBeLessThan(y(slug));
      if (down !== null) expect(y(down)).toBeGreaterThan(y(slug));
    }
  });

  it('Home and End lead to the edges, and from there nowhere', () => {
    expect(step('entropy', 'Home')).toBe('slope');
    expect(step('entropy', 'End')).toBe('layer');
    expect(step('slope', 'Home')).toBeNull();
  });

  it('the keys lead from every concept to every other', () => {
    for (const { slug } of GRAPH.nodes) {
      const reached = new Set([slug]);
      for (const one of reached) for (const key of STEP_KEYS) reached.add(step(one, key) ?? one);
      expect(reached.size).toBe(GRAPH.nodes.length);
    }
  });
});
