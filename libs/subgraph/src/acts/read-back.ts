import type { Context } from '../context';
import { NotFound } from '@iro/process';
import type { ById } from '../rows/relations';

/** The record an act made or changed, read back for its answer. @throws NotFound when the actor may not see it */
export async function readBack<Row>(context: Context, byId: ById<Row>, id: string): Promise<Row> {
  const found = await byId(context, id);
  if (found === null) throw new NotFound(byId.called);
  return found;
}
