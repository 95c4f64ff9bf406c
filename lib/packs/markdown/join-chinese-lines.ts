type MarkdownTree = { readonly type: string; value?: string; readonly children?: readonly MarkdownTree[] };

/** Where a line ends between two Chinese characters, or beside their punctuation. */
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}，。；：？！、（）「」“”])\n(?=[\p{Script=Han}，。；：？！、（）「」“”])/gu;

/** A remark plugin: the end of a line within Chinese is not shown. Browsers make a space of it, which Chinese does not have. */
export function joinChineseLines(): (tree: unknown) => void {
  return (tree) => join(tree as MarkdownTree);
}

function join(node: MarkdownTree): void {
  if (node.type === 'text' && node.value !== undefined) node.value = node.value.replaceAll(BREAK_IN_CHINESE, '');
  for (const child of node.children ?? []) join(child);
}
