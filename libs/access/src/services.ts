/** The four services, each with a database of its own; the names are stable and public (errors carry them). */
export const services = ['children', 'reviews', 'disputes', 'compliance'] as const;

export type ServiceName = (typeof services)[number];
