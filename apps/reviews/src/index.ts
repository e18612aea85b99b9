import 'reflect-metadata';
import { kitMigration, kitTables } from '@iro/journal';
import { Reviews1764000000001 } from './migrations/1764000000001-reviews';
import { ownTables } from './tables/own-tables';
export const reviews = { store: { tables: [...kitTables, ...ownTables], migrations: [kitMigration('reviews'), Reviews1764000000001] } };
