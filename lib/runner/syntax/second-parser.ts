import { parse } from '@babel/parser';

/** What a full parser says of a module. */
export type SecondOpinion =
  | { readonly kind: 'invalid' }
  | {
      readonly kind: 'valid';
      /** The first statement that sucrase passes over or leaves as it is, and a word for it. */
      readonly unsupported: Unsupported | null;
      /** The same module with the consequents that sucrase takes for parameters in a second pair of parentheses. */
      readonly plainer: string;
      /** The first thing that parses, but is refused all the same, such as a name declared twice. */
      readonly errorLine: number | null;
    };

/** Valid TypeScript that is not run here. */
export type Unsupported = { readonly syntax: string; readonly line: number };

/** Reads a module with @babel/parser, which is loaded only when sucrase refuses one, or may have misread it. */
export function secondOpinion(source: string): SecondOpinion {
  let file: ReturnType<typeof parse>;
  try {
    file = parse(source, {
      sourceType: 'module',
      errorRecovery: true,
      plugins: ['typescript', 'decorators', 'decoratorAutoAccessors', 'explicitResourceManagement'],
    });
  } catch {
    return { kind: 'invalid' };
  }
  const nodes = [...nodesIn(file.program)];
  const unsupported = nodes.flatMap((node) => unsupportedIn(node)).toSorted((one, other) => one.line - other.line);
  const [error] = file.errors ?? [];
  return {
    kind: 'valid',
    unsupported: unsupported[0] ?? null,
    plainer: withParentheses(source, nodes),
    errorLine: (error as { readonly loc?: { readonly line: number } } | undefined)?.loc?.line ?? null,
  };
}

/** What is read of a node, whatever it is. */
type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
};

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'loc' in value && 'start' in value) yield value as Node;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'loc' && key !== 'errors' && !key.endsWith('Comments')) yield* nodesIn(inner);
  }
}

const TYPES_ONLY = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'EmptyStatement']);

function unsupportedIn(node: Node): Unsupported[] {
  const { line } = node.loc.start;
  if (node.type === 'TSModuleDeclaration' && node['declare'] !== true && holdsValues(node)) {
    return [{ syntax: 'namespace', line }];
  }
  if (node.type === 'Decorator') return [{ syntax: '@decorator', line }];
  if (node.type === 'ClassAccessorProperty') return [{ syntax: 'accessor', line }];
  const isUsing = node.type === 'VariableDeclaration' && String(node['kind']).endsWith('using');
  return isUsing ? [{ syntax: 'using', line }] : [];
}

function holdsValues(node: Node): boolean {
  const body = node['body'] as { readonly body?: readonly Node[] } | null | undefined;
  return (body?.body ?? []).some((statement) => {
    const inner = (statement['declaration'] as Node | null | undefined) ?? statement;
    return !TYPES_ONLY.has(inner.type) && inner['declare'] !== true;
  });
}

/** `a ? (b) : c => d` may begin an arrow function with a return type; `a ? ((b)) : c => d` may not. */
function withParentheses(source: string, nodes: readonly Node[]): string {
  const inserts = nodes.flatMap((node) => {
    const consequent = node.type === 'ConditionalExpression' ? (node['consequent'] as Node) : null;
    const extra = consequent?.['extra'] as { readonly parenthesized?: boolean } | undefined;
    if (!consequent || extra?.parenthesized !== true) return [];
    return [
      { at: consequent.start, text: '(' },
      { at: consequent.end, text: ')' },
    ];
  });
  return inserts
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source);
}
