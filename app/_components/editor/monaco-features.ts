// What TypeScript's mode of 0.57 loads anyway, but after the first editor, when the services that these features need
// can no longer be registered (“depends on UNKNOWN service”). It brings the list of suggestions and the diff editor.
import 'monaco-editor/internal/common/workers';
