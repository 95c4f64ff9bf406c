type MarkdownTree = {
  type: string;
  url?: string;
  children?: MarkdownTree[];
  data?: unknown;
};

/** A remark plugin: links to `cloze:hidden` and `cloze:shown` become `<mark class="cloze-…">`. */
export function markClozes(): (tree: unknown) => void {
  return (tree) => mark(tree as MarkdownTree);
}

function mark(node: MarkdownTree): void {
  const side = node.type === 'link' ? /^cloze:(hidden|shown)$/u.exec(node.url ?? '')?.[1] : undefined;
  // `data` tells remark-rehype which element to make of the node.
  if (side) node.data = { hName: 'mark', hProperties: { className: [`cloze-${side}`], href: undefined } };
  for (const child of node.children ?? []) mark(child);
}
