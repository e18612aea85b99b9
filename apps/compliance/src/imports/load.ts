import { complianceMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { files } from './files';

/** Takes in this service's part of a folder. @returns the children whose records changed */
export async function load(session: ImportSession): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (const bringFile of files) for (const child of await bringFile(session)) changed.add(child);
  await bringComparators(session, Object.values(complianceMeasures));
  return [...changed];
}
