import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { inspections } from '../loaders/education-loaders';
import { Inspection, School } from '../types/school.type';

/** A school's inspections and grade. */
@Resolver(() => School)
export class SchoolResolver {
  @PartOf('OPEN')
  @FieldResolver(() => [Inspection], { nullable: true, description: 'Its inspections, newest first.' })
  inspections(@Root() school: School, @Ctx() context: Context): Promise<Inspection[]> {
    return inspections(context, school.id);
  }

  @PartOf('OPEN')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its grade today: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE; null when no inspection is known.',
  })
  async grade(@Root() school: School, @Ctx() context: Context): Promise<string | null> {
    return (
      (await inspections(context, school.id)).find((each) => each.inspectedOn <= context.today)?.grade ?? null
    );
  }
}
