import { renderMarkdown } from './markdown.ts';
import { nodesOf, parseMarkdown } from './markdown-tree.ts';
import { nodesOverLimit, textOverLimit } from './text-limits.ts';

/**
 * Markdown that no check of the packs has seen, such as a note of the learner’s own, as HTML that is safe to show; null where it is
 * beyond what a pack may have, so that it is to be shown as it was written. Never throws.
 */
export function renderNote(text: string): string | null {
  if (textOverLimit(text)) return null;
  try {
    return nodesOverLimit(nodesOf(parseMarkdown(text))) ? null : renderMarkdown(text);
  } catch {
    // Nothing that a parser gives up on is let through.
    return null;
  }
}
