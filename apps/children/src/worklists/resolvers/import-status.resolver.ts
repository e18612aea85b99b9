import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { asActor, systemReach } from '@iro/journal';
import { PartOf, type Context } from '@iro/subgraph';
import { ImportStatus } from '../types/import-status.type';
import { ReportingYear } from '../../year/types/reporting-year.type';

/**
 * What an import writes into every service's `installation` when it begins, and again when it has ended in
 * all of them.
 */
interface Imported {
  readonly ending: number;
  readonly done: boolean;
  readonly since?: string | null;
  readonly finished?: string | null;
  readonly demonstration?: boolean;
}

const moment = (text: string | null | undefined): Date | null =>
  text === null || text === undefined ? null : new Date(text);

/** Concerns no child: read as the product itself, once a request. */
const imported = (context: Context): Promise<Imported | null> =>
  context
    .loader<number, Imported | null>('imported', async (ids) => {
      const [row] = await asActor(context.source, systemReach, (manager) =>
        manager.query<{ imported: Imported | null }[]>('SELECT imported FROM installation'),
      );
      return ids.map(() => row?.imported ?? null);
    })
    .load(1);

/** Whether what is answered is of a whole folder. */
@Resolver(() => ReportingYear)
export class ImportStatusResolver {
  @PartOf('OPEN')
  @Query(() => ImportStatus, { nullable: true, description: 'How the latest import stands.' })
  async importStatus(@Ctx() context: Context): Promise<ImportStatus> {
    const state = await imported(context);
    if (state === null)
      return {
        demonstration: false,
        state: 'NONE',
        underWay: false,
        year: null,
        since: null,
        finished: null,
      };
    return {
      demonstration: state.demonstration === true,
      state: state.done ? 'FINISHED' : 'UNDER_WAY',
      underWay: !state.done,
      year: state.ending,
      since: moment(state.since),
      finished: state.done ? moment(state.finished) : null,
    };
  }

  @PartOf('OPEN')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether an import is under way or broke off: until it has ended, the figures may be of its folder in part only.',
  })
  async importUnderWay(@Root() _year: ReportingYear, @Ctx() context: Context): Promise<boolean> {
    return (await imported(context))?.done === false;
  }
}
