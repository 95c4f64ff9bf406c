import { z } from 'zod';
import { figureText, fromField, markFields, markId, numberField, pairField } from './fields.ts';

/** How a node looks. */
export const NODE_SHAPES = ['box', 'round', 'operation', 'plain'] as const;

const node = z.strictObject({
  id: markId,
  label: figureText.optional().describe('Its id where it is left out'),
  at: pairField.optional().describe('[column, row] from the top left, for the layout `grid`'),
  shape: z.enum(NODE_SHAPES).default('box'),
});

const edge = z.union([
  z.array(markId).min(2).describe('From one node to the next'),
  z.strictObject({
    start: markId,
    end: markId,
    label: figureText.optional(),
    dashed: z.boolean().default(false),
  }),
]);

/** Nodes and the arrows between them. */
export const graphMark = z.strictObject({
  ...markFields,
  nodes: z.array(node).min(1).max(60),
  edges: z.array(edge).max(120).default([]),
  layout: z.enum(['layered', 'grid']).default('layered').describe('`grid` where every node says where it is'),
  direction: z.enum(['right', 'down']).default('right').describe('Where the arrows of the layout `layered` lead'),
  arrows: z.boolean().default(true),
});

const treeNode = z.strictObject({
  id: markId,
  parent: markId.optional().describe('None for the root'),
  label: figureText.optional(),
  edge: figureText.optional().describe('What stands on the way from its parent'),
  value: numberField.optional(),
  style: z.enum(['solid', 'dashed', 'filled']).default('solid'),
});

/** A root and what branches from it, in the order in which it is written. */
export const treeMark = z.strictObject({
  ...markFields,
  nodes: z.array(treeNode).min(1).max(60).optional(),
  from: fromField.optional().describe('A result: a list of records with id, parent, and perhaps label, edge, value'),
  direction: z.enum(['right', 'down']).default('down'),
});
