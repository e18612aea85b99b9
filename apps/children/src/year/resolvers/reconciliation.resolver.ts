import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countedYear, PartOf, type Context } from '@iro/subgraph';
import { childrenIdentities } from '../measures/children-identities';
import { ChildrenIdentity } from '../types/children-identity.type';
import { ReportingYear } from '../types/reporting-year.type';

/** Whether the year agrees with itself. */
@Resolver(() => ReportingYear)
export class ReconciliationResolver {
  @PartOf('FIGURES')
  @FieldResolver(() => [ChildrenIdentity], {
    nullable: true,
    description:
      'Whether the year’s figures of children agree with each other; null where there is nothing to count.',
  })
  async childrenReconciliation(
    @Root() { ending }: ReportingYear,
    @Ctx() context: Context,
  ): Promise<ChildrenIdentity[] | null> {
    const year = await countedYear(context, ending);
    return year === null ? null : childrenIdentities(context, year);
  }
}
