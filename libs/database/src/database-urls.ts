/**
 * Where a service's database is: as the migrator that owns the tables, and as the application that is held by
 * row policies.
 */
export interface DatabaseUrls {
  readonly migrator: string;
  readonly app: string;
}
