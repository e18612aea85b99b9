import { alsoChanged } from '@iro/database';
import { complianceMeasures } from '@iro/measures';
import { bringComparators, type ImportSession } from '@iro/subgraph';
import { childrenByTerms } from '../worklists/duties/compliance-duties';
import { readTerms } from '../worklists/duties/child-facts';
import { files } from './files';

/** Takes in this service's part of a folder. */
export async function load(session: ImportSession): Promise<void> {
  const terms = JSON.stringify(await readTerms(session.manager));
  for (const bringFile of files) await bringFile(session);
  // Reviews of education plans fall due by the terms: where those changed, so do the duties of children whose
  // own records did not.
  if (terms !== JSON.stringify(await readTerms(session.manager))) {
    await session.manager.query(alsoChanged('SELECT unnest($1::uuid[]) AS child_id'), [
      await childrenByTerms(session.manager),
    ]);
  }
  await bringComparators(session, Object.values(complianceMeasures));
}
