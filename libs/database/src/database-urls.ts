/**
 * Where a service's database is: as the migrator that owns the tables, and as the application that is held by
 * row policies.
 */
export interface DatabaseUrls {
  readonly migrator: string;
  readonly app: string;
  /**
   * The application's way past a pooler that stands at `app` and lends a connection for one transaction only
   * (PgBouncer in transaction mode): for LISTEN and whatever else needs a connection of its own. Undefined
   * where `app` is the server itself.
   */
  readonly direct?: string | undefined;
}

/** Where the application has a connection of its own, pooler or not: for what outlives one transaction. */
export const sessionUrl = ({ app, direct }: DatabaseUrls): string => direct ?? app;
