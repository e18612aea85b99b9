import { Client } from 'pg';

/**
 * A connection that may break at any moment. Whoever waits for an answer is told by it; when nobody does, as
 * between two statements of a transaction or after a pool has let it go, its breaking is no reason to end the
 * process.
 */
export class CalmClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    this.on('error', () => undefined);
  }
}
