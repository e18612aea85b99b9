import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { schoolPlaceById } from '../loaders/education-loaders';
import { SchoolPlace } from '../types/school-place.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A school place that ends.' })
export class EndSchoolPlaceInput {
  @Field(() => ID, { description: 'The place.' }) placeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The last day on roll; it may lie ahead.' }) toOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records the last day of a school place. */
@Resolver()
export class EndSchoolPlace {
  @PartOf('EDUCATION')
  @Mutation(() => SchoolPlace, { description: 'Records the last day of a child’s place at a school.' })
  async endSchoolPlace(
    @Arg('input', () => EndSchoolPlaceInput, { description: 'Which, and when.' }) input: EndSchoolPlaceInput,
    @Ctx() context: Context,
  ): Promise<SchoolPlace> {
    const { placeId, toOn } = input;
    const childId = await childOfRecord(context, 'school_place', 'school place', placeId);
    const recorded = await context.act(
      'END_SCHOOL_PLACE',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'school_place', 'school place', placeId);
        if (before['to_on'] !== null)
          throw new Refused(
            'ALREADY_ENDED',
            'This place has its last day on record. Correct the record if the day is wrong.',
          );
        checkOrder(before['from_on'] as string, toOn, 'A place cannot end before it begins.');
        await changeRecord(manager, 'school_place', placeId, input.version, { to_on: toOn });
        return {
          id: placeId,
          before,
          after: { ...before, to_on: toOn },
          on: toOn,
          sentence: 'The child’s school place ended.',
        };
      },
    );
    return readBack(schoolPlaceById, context, recorded, 'school place');
  }
}
