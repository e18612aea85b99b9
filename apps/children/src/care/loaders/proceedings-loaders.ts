import {
  grouped,
  ofChildBy,
  readRows,
  recordIdsAmong,
  rowsOf,
  single,
  type ById,
  type Context,
} from '@iro/subgraph';
import type { Child } from '../../identity/types/child.type';
import { CareProceedingsChildEntity } from '../tables/care-proceedings-child.entity';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';

const proceedings = rowsOf(CareProceedingsEntity);

/** A set of proceedings, when the asker sees one of its children. */
export const proceedingsById: ById<CareProceedingsEntity> = Object.assign(
  (context: Context, id: string) =>
    context
      .loader<string, CareProceedingsEntity | null>('proceedings', async (ids) =>
        single(
          ids,
          await readRows(
            context,
            proceedings,
            `
              WHERE t.id = ANY($1)
                AND EXISTS (SELECT 1 FROM care_proceedings_child c WHERE c.proceedings_id = t.id)
            `,
            [recordIdsAmong(ids)],
          ),
        ),
      )
      .load(id),
  { called: proceedings.called },
);

/** The sets of proceedings a child is in. */
export const proceedingsOfChild = ofChildBy(
  proceedings.join(CareProceedingsChildEntity, 'c', 'c.proceedings_id = t.id', { childId: 'childId' }),
  'WHERE c.child_id = ANY($1) ORDER BY t.issued_on, t.id',
);

/** The children of a set of proceedings whom the asker may see. */
export const childrenOfProceedings = (context: Context, id: string): Promise<Child[]> =>
  context
    .loader<string, Child[]>('children-of-proceedings', async (ids) =>
      grouped(
        ids,
        await readRows(
          context,
          rowsOf(CareProceedingsChildEntity, ['childId', 'proceedingsId']).derive<{ id: string }>({
            id: 't.child_id',
          }),
          'WHERE t.proceedings_id = ANY($1) ORDER BY t.child_id',
          [ids],
        ),
        (row) => row.proceedingsId,
      ),
    )
    .load(id);
