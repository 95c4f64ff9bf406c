import type { StepPlan } from './wire.ts';

/** A function among arguments, before it is made: its maker’s name, and the maker’s arguments in the realm’s own values. */
export class MadeArgument {
  readonly maker: string;
  readonly args: readonly unknown[];
  constructor(maker: string, args: readonly unknown[]) {
    this.maker = maker;
    this.args = args;
  }
}

/** Arguments of a call in steps. */
export class StepsArgument {
  readonly plan: StepPlan;
  readonly args: readonly unknown[];
  constructor(plan: StepPlan, args: readonly unknown[]) {
    this.plan = plan;
    this.args = args;
  }
}
