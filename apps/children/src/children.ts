import 'reflect-metadata';
import { kitMigrations, kitTables } from '@iro/journal';
import type { Subgraph } from '@iro/subgraph';
import { accountsOfPerson } from './access/loaders/accounts-of-person';
import { gatherer } from './chronology/gatherer';
import { acts } from './graph/acts/acts';
import { references } from './graph/resolvers/references';
import { resolvers } from './graph/resolvers/resolvers';
import { constraints } from './graph/checks/constraints';
import { ownTables } from './graph/tables/own-tables';
import { audit, shared } from './graph/types/shared';
import { load } from './imports/load';
import { coverOn } from './known/cover';
import { newDay } from './known/new-day';
import { refreshKnown } from './known/refresh-known';
import { Children1764000000001 } from './migrations/1764000000001-children';
import { Care1764000000010 } from './migrations/1764000000010-care';
import { Organisation1764000000020 } from './migrations/1764000000020-organisation';
import { Chronology1764000000030 } from './migrations/1764000000030-chronology';
import { TheReturnAsTold1764000000196 } from './migrations/1764000000196-the-return-as-told';
import { WhoMaySeeWhom1764000000040 } from './migrations/1764000000040-who-may-see-whom';
import { Accounts1764000000110 } from './migrations/1764000000110-accounts';
import { ToldOf1764000000131 } from './migrations/1764000000131-told-of';
import { keepDuties } from './worklists/duties/children-duties';
import { about, lists, worklists } from './worklists/duties/worklist';

/**
 * Children and placements: who the child is, where they live, who is responsible; the owner of what every
 * service knows a child by.
 */
export const children: Subgraph = {
  name: 'children',
  store: {
    tables: [...kitTables, ...ownTables],
    migrations: [
      ...kitMigrations('children'),
      Children1764000000001,
      Care1764000000010,
      Organisation1764000000020,
      Chronology1764000000030,
      WhoMaySeeWhom1764000000040,
      Accounts1764000000110,
      TheReturnAsTold1764000000196,
      ToldOf1764000000131,
    ],
  },
  resolvers: [...resolvers, ...acts, ...worklists, ...shared.resolvers, ...audit.resolvers],
  orphans: [],
  references,
  keepDuties,
  load,
  refreshKnown,
  newDay,
  cover: coverOn,
  accountsOf: accountsOfPerson,
  gatherer,
  constraints,
  notices: { duties: lists, about },
};

export { storeAccount } from './access/checks/store-account';
