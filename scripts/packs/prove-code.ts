import type { RunSnippet } from '#lib/base/snippet.ts';
import type { CodeCard } from '#lib/cards/kinds/code/card.ts';
import { placeFinding } from '#lib/packs/checks/place-finding.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { codeFlaws } from '#lib/packs/proof/code-flaws.ts';
import type { ShelfCard } from '#lib/packs/shelf.ts';
import { createNodeSnippets } from '#lib/runner/node/node-snippets.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { placeOfCard } from './place-of.ts';

/** Whose packs they are, and whom to tell what is not done. */
export type CodeProof = { readonly root: string; readonly foreign: boolean; readonly say: (line: string) => void };

/**
 * Runs the code of every card that has some, below `root`, and holds it against what the card states. A thread of Node’s has
 * all rights of whoever started it, so that code of foreign packs is not run, which is said.
 */
export async function proveCode(
  cards: Iterable<ShelfCard>,
  { root, foreign, say }: CodeProof,
): Promise<readonly Problem[]> {
  const withCode = [...cards].filter(({ spec }) => spec.kind === 'code');
  if (withCode.length === 0) return [];
  if (foreign) {
    say(
      `• The code of ${withCode.length} cards was not run: these packs are not those of this repository, and it would run here with all your rights.`,
    );
    return [];
  }
  await bundleJudge();
  const snippets = createNodeSnippets();
  const found: Problem[] = [];
  try {
    for (const card of withCode) found.push(...(await prove(card, root, snippets.run)));
  } finally {
    await snippets.close();
  }
  return found;
}

async function prove(card: ShelfCard, root: string, run: RunSnippet): Promise<readonly Problem[]> {
  const findings = await codeFlaws(card.spec as CodeCard, run);
  if (findings.length === 0) return [];
  const { source, path } = placeOfCard(card, root);
  return findings.map((finding) => placeFinding(finding, source, path));
}
