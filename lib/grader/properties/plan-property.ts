import { unreachable } from '#lib/base/invariant.ts';
import type { PropertySpec } from '#lib/exercises/property.ts';
import { planCausal } from './causal.ts';
import { planEquivariant } from './equivariant.ts';
import { planInvariant } from './invariant.ts';
import { planLinear } from './linear.ts';
import { planMonotone } from './monotone.ts';
import type { Plan, Setting } from './plan.ts';
import { planRenamed } from './renamed.ts';
import { planSettled } from './settled.ts';
import { planSumsTo } from './sums-to.ts';
import { planTranslation } from './translation.ts';
import { planWithin } from './within.ts';

/** How a property is put to the test on some inputs; null where it says nothing of them. */
export function planProperty(property: PropertySpec, setting: Setting): Plan | null {
  switch (property.kind) {
    case 'invariant':
      return planInvariant(property, setting);
    case 'sums-to':
      return planSumsTo(property, setting);
    case 'equivariant':
      return planEquivariant(property, setting);
    case 'causal':
      return planCausal(property, setting);
    case 'linear':
      return planLinear(property, setting);
    case 'translation':
      return planTranslation(property, setting);
    case 'within':
      return planWithin(property);
    case 'monotone':
      return planMonotone(property, setting);
    case 'settled':
      return planSettled(property, setting);
    case 'renamed':
      return planRenamed(property, setting);
    default:
      return unreachable(property);
  }
}
