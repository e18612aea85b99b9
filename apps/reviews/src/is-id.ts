const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether the text has the form of an id of ours; what has not names nothing. */
export const isId = (text: string): boolean => uuid.test(text);
