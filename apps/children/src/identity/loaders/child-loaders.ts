import { recordIdsAmong, rowsOf, single, type ById, type Context, type RowOf } from '@iro/subgraph';
import { ChildIdentityEntity } from '../tables/child-identity.entity';
import { ChildEntity } from '../tables/child.entity';

/** A child as asked for; names come from behind their own wall: null for a role that may not read them. */
const child = rowsOf(ChildEntity, ['id', 'version', 'dateOfBirth', 'sex', 'ethnicity'])
  .leftJoin(ChildIdentityEntity, 'i', 'i.child_id = t.id', {
    localId: 'localId',
    forename: 'forename',
    surname: 'surname',
    upn: 'upn',
  })
  .derive<{ childId: string }>({ childId: 't.id' });

const statement = {
  name: 'child',
  text: `SELECT ${child.columns} FROM ${child.from} WHERE t.id = ANY($1)`,
};

/** A child by id; whether the asker may see each is judged beside the read, because the ids are the children's. */
export const childById: ById<RowOf<typeof child>> = Object.assign(
  (context: Context, id: string) =>
    context
      .loader<string, RowOf<typeof child> | null>('child', async (keys) => {
        const ids = recordIdsAmong(keys);
        return single(keys, await context.read<RowOf<typeof child>>({ ...statement, values: [ids] }, ids));
      })
      .load(id),
  { called: child.called },
);
