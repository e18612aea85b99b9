const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether something sent can be the id of a record: a UUID in lower case. */
export const isRecordId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
