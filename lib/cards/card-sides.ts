/** A card as one seed draws it: its prompt, its answer, and what its kind puts between them. */
export type CardSides<Body, Text> = { readonly prompt: Text; readonly answer: Text; readonly body: Body };
