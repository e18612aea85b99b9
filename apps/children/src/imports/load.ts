import { childrenMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { bringCare } from './care';
import { aboutChildren, organisation } from './files';
import { bringPeople } from './people';

/** Takes in the children service's part of a folder. @returns the children whose records changed */
export async function load(session: ImportSession): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (const bringOrganisation of organisation) await bringOrganisation(session);
  for (const child of await bringPeople(session)) changed.add(child);
  for (const child of await bringCare(session)) changed.add(child);
  for (const bringFile of aboutChildren) for (const child of await bringFile(session)) changed.add(child);
  await bringComparators(session, Object.values(childrenMeasures));
  return [...changed];
}
