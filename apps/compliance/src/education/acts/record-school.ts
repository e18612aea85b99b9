import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { BadInput, PartOf, Refused, checkSaid, insertRecord, type Context } from '@iro/subgraph';
import { schoolById } from '../loaders/education-loaders';
import { School } from '../types/school.type';
import { readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A school to take on record.' })
export class RecordSchoolInput {
  @Field(() => String, { description: 'Its unique reference number (URN).' }) urn: string;
  @Field(() => String, { description: 'Its name.' }) name: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Takes a school on record, known by its URN. */
@Resolver()
export class RecordSchool {
  @PartOf('EDUCATION')
  @Mutation(() => School, { description: 'Takes a school on record.' })
  async recordSchool(
    @Arg('input', () => RecordSchoolInput, { description: 'The school.' }) input: RecordSchoolInput,
    @Ctx() context: Context,
  ): Promise<School> {
    const [urn, name] = [checkSaid('urn', input.urn), checkSaid('name', input.name)];
    if (!/^\d{1,8}$/.test(urn)) throw new BadInput('A URN is a number, such as 106900.');
    const recorded = await context.act(
      'RECORD_SCHOOL',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const known = await manager.query<unknown[]>('SELECT 1 FROM school WHERE urn = $1', [urn]);
        if (known.length > 0)
          throw new Refused(
            'SCHOOL_KNOWN',
            'A school with this URN is on record already. Correct its name if that is wrong.',
          );
        const id = await insertRecord(manager, 'school', { urn, name });
        return { id, before: null, after: { urn, name }, sentence: 'A school was taken on record.' };
      },
    );
    return readBack(schoolById, context, recorded, 'school');
  }
}
