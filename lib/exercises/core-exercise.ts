/** One of the exercises that are asked most often, by `pack/slug`; `isPlanned`: it is not written yet. */
export type CoreExercise = { readonly id: string; readonly isPlanned: boolean };
