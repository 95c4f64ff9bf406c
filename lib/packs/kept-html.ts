import { openPieces, type PieceKeeping } from './kept-pieces.ts';
import { madeHtml, takeMadeHtml, type MadeHtml } from './markdown/markdown.ts';

/** HTML of packs that outlives the process. */
export type KeptHtml = {
  /** Keeps what is known now, where something was made since; what cannot be kept is made again by the next process. */
  readonly keep: () => void;
};

/**
 * Takes in the HTML that was kept below `folder` by a process with the same reader, if there is any: HTML depends on its text
 * and on the code that makes it, which the reader’s name changes with. What is torn counts as missing.
 */
export function openKeptHtml(keeping: PieceKeeping): KeptHtml {
  const piece = openPieces(keeping).pieces(['html']);
  const kept = piece.read();
  if (kept !== undefined) takeMadeHtml(kept as MadeHtml);
  let { made } = madeHtml();
  return {
    keep: () => {
      const now = madeHtml();
      if (now.made === made) return;
      made = now.made;
      piece.write(now.html);
    },
  };
}
