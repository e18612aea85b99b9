/** The four services, each with a database of its own; the names are stable and public (errors carry them). */
export const services = ['children', 'reviews', 'disputes', 'compliance'] as const;

export type ServiceName = (typeof services)[number];

/**
 * Where a service's database is: as the migrator that owns the tables, and as the application that is held by
 * row policies.
 */
export interface DatabaseUrls {
  readonly migrator: string;
  readonly app: string;
}
