import { complianceMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { files } from './files';

/** Takes in this service's part of a folder. */
export async function load(session: ImportSession): Promise<void> {
  for (const bringFile of files) await bringFile(session);
  await bringComparators(session, Object.values(complianceMeasures));
}
