import { complianceMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { childrenByTerms } from '../duties/compliance-duties';
import { readTerms } from '../duties/child-facts';
import { files } from './files';

/** Takes in this service's part of a folder. @returns the children whose records changed */
export async function load(session: ImportSession): Promise<readonly string[]> {
  const changed = new Set<string>();
  const terms = JSON.stringify(await readTerms(session.manager));
  for (const bringFile of files) for (const child of await bringFile(session)) changed.add(child);
  // Reviews of education plans fall due by the terms: where those changed, so do the duties of children whose own records did not.
  if (terms !== JSON.stringify(await readTerms(session.manager))) for (const child of await childrenByTerms(session.manager)) changed.add(child);
  await bringComparators(session, Object.values(complianceMeasures));
  return [...changed];
}
