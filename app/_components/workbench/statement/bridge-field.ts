/** The id of the field in which rows of the bridge are searched. */
export const BRIDGE_FIELD = 'wb-bridge-field';
