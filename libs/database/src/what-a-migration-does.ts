import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { services, type ServiceName } from '@iro/access';
import type { Store } from './data-source';

/** What one migration of one service does. */
export interface MigrationDone {
  readonly service: ServiceName;
  /** With the moment at its end, by which migrations are in order: `KitReach1764000000070`. */
  readonly name: string;
  /** Each statement with its parameters, in order. */
  readonly statements: readonly (readonly [text: string, parameters: readonly unknown[]])[];
  /** SHA-256 of the statements, however they are laid out. */
  readonly hash: string;
}

/** Quoted text, which means something else when its spaces change. */
const quoted = /('(?:[^']|'')*')/;

/** A statement as PostgreSQL reads it: how lines are broken and indented is no matter, what is quoted is. */
export function laidOutAlike(statement: string): string {
  return statement
    .split(quoted)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/\s+/g, ' ').replace(/ ?([(),;]) ?/g, '$1')))
    .join('')
    .trim();
}

/** Writes down what it is asked, and answers every question with no rows. */
function listener(heard: [string, readonly unknown[]][]): QueryRunner {
  return new Proxy(Object.create(null) as QueryRunner, {
    get: (_target, asked) => {
      if (asked === 'query')
        return (text: string, parameters: readonly unknown[] = []): Promise<unknown[]> => {
          heard.push([text, parameters]);
          return Promise.resolve([]);
        };
      throw new Error(`A migration runs statements and nothing else: this one asks for ${String(asked)}.`);
    },
  });
}

/**
 * What a migration does, without a database: the statements that it would run on one whose tables are empty.
 *
 * @throws Error when it does anything but run statements
 */
async function whatItDoes(
  service: ServiceName,
  Migration: new () => MigrationInterface,
): Promise<MigrationDone> {
  const statements: [string, readonly unknown[]][] = [];
  const migration = new Migration();
  await migration.up(listener(statements));
  const hash = createHash('sha256')
    .update(JSON.stringify(statements.map(([text, parameters]) => [laidOutAlike(text), parameters])))
    .digest('hex');
  return { service, name: migration.name ?? Migration.name, statements, hash };
}

/** What every migration of every service does: service by service, in the order in which they run. */
export async function whatMigrationsDo(
  stores: Readonly<Record<ServiceName, Store>>,
): Promise<readonly MigrationDone[]> {
  const done: MigrationDone[] = [];
  for (const service of services)
    for (const Migration of stores[service].migrations) done.push(await whatItDoes(service, Migration));
  return done;
}
