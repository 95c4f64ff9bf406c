/** The id of what holds the editor, for what controls it. */
export const EDITOR_PANEL = 'wb-editor-panel';
