import type { ExerciseSpec, FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import { isTensorDraw, type InputSpec } from '#lib/exercises/input-spec.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';

/**
 * Sizes that give a mistake one name and no other: distinct primes above 2, so that no product, quotient or exchange of
 * two of them is a third. Then, for each backward function, one regime in which all are equal, where a wrong axis does
 * not even throw, and one in which part of the upstream gradient is 0.
 */
export function checkSizes(spec: ExerciseSpec, source: YamlSource): Problem[] {
  return [
    ...spec.regimes.flatMap((regime, index) => checkDims(regime, index, source)),
    ...spec.functions.flatMap((one) => checkBackward(spec, one, source)),
  ];
}

const LARGEST = 100_000;

function checkDims(regime: RegimeSpec, index: number, source: YamlSource): Problem[] {
  const path = ['regimes', index, 'dims'] as const;
  const huge = Object.entries(regime.dims).find(([, size]) => size > LARGEST);
  if (huge) {
    const what = `${huge[0]} is ${huge[1]}, ${LARGEST} is the most`;
    return [source.problem({ code: 'too-large', what, fix: 'use a smaller prime' }, [...path, huge[0]])];
  }
  const odd = Object.entries(regime.dims).find(([, size]) => size > 1 && !isOddPrime(size));
  if (odd) {
    const what = `${odd[0]} is ${odd[1]}, which other sizes can make up`;
    return [
      source.problem({ code: 'telltale-sizes', what, fix: 'use a prime above 2 (or 1, or 0)' }, [...path, odd[0]]),
    ];
  }
  const sizes = Object.entries(regime.dims).filter(([, size]) => size > 1);
  if (isSquare(regime)) return [];
  const twin = sizes.find(([name, size], at) =>
    sizes
      .slice(0, at)
      .some(([other, same]) => same === size && !(regime.same.includes(name) && regime.same.includes(other))),
  );
  if (!twin) return [];
  const fix = 'make them differ; or all equal; or name the ones that have to be equal under “same”';
  const what = `${twin[0]} has a size (${twin[1]}) that another dim has, so that exchanging them does not show`;
  return [source.problem({ code: 'telltale-sizes', what, fix }, [...path, twin[0]])];
}

/** What a backward function is tried on: gradients at all, sizes that are equal, upstream gradients that are partly 0. */
function checkBackward(spec: ExerciseSpec, { name, gradientOf, params }: FunctionSpec, source: YamlSource): Problem[] {
  if (!gradientOf) return [];
  const asked = spec.regimes.filter((regime) => isAsked(regime, name, params));
  // Said elsewhere: it is never called.
  if (asked.length === 0) return [];
  const missing = (what: string, fix: string): Problem =>
    source.problem({ code: 'missing-regime', what, fix }, ['regimes']);
  const hasMatrices = asked.some(({ dims }) => Object.keys(dims).length > 1);
  const drawn = asked.filter(({ inputs }) => gradientOf.upstream in inputs);
  return [
    ...(asked.some((regime) => regime.gradient && regime.lanes.includes('exact'))
      ? []
      : [
          missing(
            `no regime holds ${name} against numerical gradients`,
            'let one run in the exact lane, without “gradient: false”',
          ),
        ]),
    ...(hasMatrices && !asked.some(isSquare)
      ? [missing(`no regime of ${name} has all its dims equal, where a wrong axis does not even throw`, 'add one')]
      : []),
    ...(drawn.length > 0 && !drawn.some(({ inputs }) => hasZeros(inputs[gradientOf.upstream]))
      ? [
          missing(
            `no regime of ${name} has an upstream gradient (${gradientOf.upstream}) that is partly 0`,
            'set a slice of it to 0 in one regime',
          ),
        ]
      : []),
  ];
}

function isAsked({ functions, inputs }: RegimeSpec, name: string, params: readonly string[]): boolean {
  return functions?.includes(name) ?? params.every((param) => param.endsWith('?') || param in inputs);
}

function isSquare({ dims }: RegimeSpec): boolean {
  const sizes = Object.values(dims);
  return sizes.length > 1 && sizes[0]! > 1 && sizes.every((size) => size === sizes[0]);
}

function hasZeros(input: InputSpec | undefined): boolean {
  return isTensorDraw(input) && (input.set ?? []).some(({ to }) => to === 0);
}

function isOddPrime(size: number): boolean {
  if (size < 3 || size % 2 === 0) return false;
  for (let divisor = 3; divisor * divisor <= size; divisor += 2) if (size % divisor === 0) return false;
  return true;
}
