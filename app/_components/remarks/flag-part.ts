import { onDemand } from '#app/_components/ui/on-demand.tsx';

/** The dialog that flags a fault, loaded when it is first wanted. */
export const FlagPart = onDemand(async () => (await import('./flag-dialog.tsx')).FlagDialog);
