import { childrenMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { bringCare } from './care';
import { aboutChildren } from './children-files';
import { keepReturn } from './keep-return';
import { organisation } from './organisation-files';
import { seedReturn } from './seed-return';
import { bringPeople } from './people';

/** Takes in the children service's part of a folder. */
export async function load(session: ImportSession): Promise<void> {
  for (const bringOrganisation of organisation) await bringOrganisation(session);
  await bringPeople(session);
  await seedReturn(session);
  await keepReturn(session);
  await bringCare(session);
  for (const bringFile of aboutChildren) await bringFile(session);
  await bringComparators(session, Object.values(childrenMeasures));
}
