/** A formula as a tree; numbers are doubles. */
export type Expression =
  | { readonly node: 'number'; readonly value: number }
  | { readonly node: 'name'; readonly name: string }
  | { readonly node: 'negate' | 'not'; readonly of: Expression }
  | { readonly node: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly node: 'list'; readonly items: readonly Expression[] }
  | { readonly node: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly node: 'if'; readonly condition: Expression; readonly ifTrue: Expression; readonly ifFalse: Expression }
  | {
      readonly node: 'series';
      readonly series: 'sum' | 'prod';
      /** The bound name, known in the body only. */
      readonly name: string;
      readonly from: Expression;
      readonly to: Expression;
      readonly body: Expression;
    }
  | { readonly node: 'call'; readonly function: string; readonly args: readonly Expression[] };

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '==' | '!=' | '>=' | '>' | 'and' | 'or';
