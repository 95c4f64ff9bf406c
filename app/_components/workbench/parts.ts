import { onDemand } from '#app/_components/ui/on-demand.tsx';

// What an exercise’s page shows only after something was pressed, a tab among them. Dialogs, plots and the scheduler are a quarter of its
// script, and the editor is not to wait for them.

export const ConfirmPart = onDemand(async () => (await import('#app/_components/ui/confirm.tsx')).Confirm);
export const FlagExercisePart = onDemand(async () => (await import('./code/flag-exercise.tsx')).FlagExercise);
export const AddToListPart = onDemand(
  async () => (await import('#app/_components/lists/add-to-list-dialog.tsx')).AddToListDialog,
);
export const HistoryPart = onDemand(async () => (await import('./code/history-dialog.tsx')).HistoryDialog);
export const ReportPart = onDemand(async () => (await import('./report/report-panel.tsx')).ReportPanel);
export const OwnInputPart = onDemand(async () => (await import('./statement/own-input.tsx')).OwnInput);
export const HintsPart = onDemand(async () => (await import('./statement/hints.tsx')).Hints);
export const BridgePart = onDemand(async () => (await import('./statement/bridge.tsx')).Bridge);
export const EditorialPart = onDemand(async () => (await import('./statement/editorial.tsx')).Editorial);
export const NextTimePart = onDemand(async () => (await import('./report/next-time.tsx')).NextTime);

export const PassBoxesPart = onDemand(async () => (await import('./report/pass-boxes.tsx')).PassBoxes);
export const LanguageOfferPart = onDemand(async () => (await import('./code/language-offer.tsx')).LanguageOffer);
export const LineMarkerPart = onDemand(async () => (await import('./code/line-marker.tsx')).LineMarker);
export const LiveLinePart = onDemand(async () => (await import('./code/live-line.tsx')).LiveLine);
export const LiveRunnerPart = onDemand(async () => (await import('./code/live-runner.tsx')).LiveRunner);

/** Loads all of them, so that they are at hand when they are asked for, also when the server has stopped since. */
export function preloadParts(): void {
  for (const part of [
    ReportPart,
    LineMarkerPart,
    ConfirmPart,
    FlagExercisePart,
    HistoryPart,
    NextTimePart,
    PassBoxesPart,
  ])
    part.preload();
}
