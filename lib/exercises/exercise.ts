import { z } from 'zod';
import { localizedText, sharedText, slug } from '#lib/cards/localized-text.ts';
import { autodiffSpec } from './autodiff-spec.ts';
import { encompassesSpec } from './encompasses-spec.ts';
import { exampleSpec } from './example.ts';
import { inputSpec } from './input-spec.ts';
import { propertySpec } from './property.ts';
import { stepsSpec } from './steps-spec.ts';

const identifier = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'must be a JavaScript identifier');

/**
 * What one output of a function is: a float tensor, an int32 tensor, a plain number, plain values (nested arrays, records,
 * strings), or a plain list whose order does not count.
 */
const outputKind = z.enum(['tensor', 'int-tensor', 'number', 'json', 'unordered']);

/** A function returns one output, or a record of outputs (nested at most once, as in `run: {mean, var}`). */
const returnsSpec = z.union([
  outputKind,
  z.record(identifier, z.union([outputKind, z.record(identifier, outputKind)])),
]);

/**
 * Says that a function is the gradient of another one: for the objective ⟨upstream, forward(…)[output]⟩,
 * output `dx` of this function is the derivative with respect to input `x` of the forward.
 */
const gradientSpec = z.strictObject({
  forward: identifier.describe(
    'The function it differentiates: one of the learner’s, or a hidden one that solution.ts exports',
  ),
  output: identifier.optional().describe('Which output of the forward, where it returns a record'),
  upstream: identifier.describe('The parameter that carries dL/d(output)'),
  of: z
    .record(identifier, identifier)
    .describe('Output of this function (or "value" when it returns one tensor) → input of the forward'),
  saved: z
    .record(identifier, identifier)
    .optional()
    .describe(
      'Parameter of this function → output of the forward that it must be given ("value" when the forward returns one tensor); the learner’s own forward supplies it in the gradient check',
    ),
});

/** Names the summands of one output, so that a wrong or missing one can be named. */
const termsSpec = z.strictObject({
  function: identifier.describe(
    'Exported by solution.ts only: takes the parameters of this function, returns a record of summands, tensors of the output’s shape that add up to it',
  ),
  names: z
    .record(identifier, localizedText)
    .describe('Summand → what a learner reads, with the article: “the mean term”, “均值项”'),
});

const functionSpec = z.strictObject({
  name: identifier,
  signature: sharedText.describe(
    'Shown to the learner, in TypeScript, with shapes as comments; in both languages where there are words in these',
  ),
  params: z
    .array(z.string().regex(/^[A-Za-z_$][\w$]*\??$/))
    .describe('Names of inputs of the regime, in order; a trailing ? marks an optional one'),
  returns: returnsSpec,
  hidden: z.boolean().default(false).describe('Exported by solution.ts only: a forward for the numerical gradient'),
  gradientOf: gradientSpec.optional(),
  autodiff: autodiffSpec.optional(),
  terms: z
    .record(z.string(), termsSpec)
    .optional()
    .describe('Output of this function (or "value" when it returns one tensor) → its named summands'),
});

const regimeSpec = z.strictObject({
  id: slug,
  title: localizedText.describe('What is special about these inputs, in a few words, such as “large logits”'),
  dims: z
    .record(z.string(), z.number().int().min(0))
    .default({})
    .describe('Distinct primes above 2, 1 or 0; or all equal, in a regime in which a wrong axis does not even throw'),
  same: z
    .array(z.string())
    .default([])
    .describe('Dims that have to be equal here, such as queries and keys under a causal mask'),
  fixed: z
    .array(z.string())
    .default([])
    .describe('Dims that keep the size they have here; all other primes become others with every submission'),
  inputs: z.record(identifier, inputSpec),
  functions: z
    .array(identifier)
    .optional()
    .describe('Only these functions are called; default: all whose parameters are drawn here'),
  lanes: z.array(z.enum(['exact', 'device'])).default(['exact', 'device']),
  gradient: z
    .boolean()
    .default(true)
    .describe('Whether numerical gradients make sense here (not where everything saturates)'),
  visible: z.boolean().default(false).describe('Part of Run as well as of Submit'),
  throws: localizedText
    .optional()
    .describe('Every function that is called here has to throw, and this is why: what the learner reads who returns'),
  steps: stepsSpec.optional(),
});

/** The layers of the judge, in the order in which they run; `deadline` is the host’s own. */
export const CHECK_NAMES = [
  'load',
  'contract',
  'forward',
  'gradient',
  'backward',
  'stability',
  'properties',
  'cost',
  'deadline',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

const mistakeSpec = z.strictObject({
  id: slug.describe('The file is mistakes/<id>.ts'),
  check: z.enum(CHECK_NAMES).describe('The check that must catch it'),
  regime: slug.optional().describe('A regime that must catch it by itself, whatever the others do'),
  title: localizedText.describe('What was done, in a few words'),
  explanation: localizedText.describe('What the learner sees: what is wrong, and why it matters'),
});

const costSpec = z.strictObject({
  regime: slug
    .optional()
    .describe('The regime that is made larger; default: the first visible one whose sizes can grow'),
  scale: z.array(z.string()).min(1).optional().describe('Only these dims grow; default: all of them'),
  kernels: z
    .literal('constant')
    .optional()
    .describe('Launching more kernels for larger inputs fails; otherwise it is only mentioned'),
});

/** `exercise.yaml`: what is asked, on which inputs it is judged, and the wrong solutions that must be caught. */
export const exerciseSpec = z.strictObject({
  id: slug,
  title: localizedText,
  difficulty: z
    .number()
    .int()
    .min(1)
    .max(5)
    .describe('Median time of a practised person: 1 under 5 min, 2 under 10, 3 under 20, 4 under 40, 5 more'),
  concepts: z.array(z.string()).describe('Concepts it exercises, as pack/concept'),
  encompasses: encompassesSpec
    .optional()
    .describe('How much a pass practises these concepts, or what they need, 0 to 1; 0.4 for each concept not named'),
  forbidden: z.array(z.string()).default([]).describe('Members of tf that are the answer; a trailing * is a wildcard'),
  functions: z.array(functionSpec).min(1),
  regimes: z.array(regimeSpec).min(1),
  properties: z.array(propertySpec).default([]).describe('Laws that the functions obey, judged after everything else'),
  cost: costSpec.default({}).describe('How the cost of the functions is measured'),
  examples: z
    .array(exampleSpec)
    .default([])
    .describe('Calls and what they give, shown in the statement; the first is the learner’s first own input'),
  bridge: z
    .array(slug)
    .default([])
    .describe('Rows of content/bridge.yaml that it needs: NumPy, PyTorch, tensor library, trap'),
  hints: z.array(localizedText).min(1),
  mistakes: z.array(mistakeSpec).min(1),
});

export type ExerciseSpec = z.infer<typeof exerciseSpec>;
export type FunctionSpec = z.infer<typeof functionSpec>;
export type RegimeSpec = z.infer<typeof regimeSpec>;
export type TermsSpec = z.infer<typeof termsSpec>;
export type GradientSpec = z.infer<typeof gradientSpec>;
export type ReturnsSpec = z.infer<typeof returnsSpec>;
export type OutputKind = z.infer<typeof outputKind>;
