import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkOrder,
  checkSaid,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { keepDutiesByTerms } from '../../worklists/duties/compliance-duties';
import { schoolTermById } from '../loaders/education-loaders';
import { SchoolTerm } from '../types/school-term.type';
import { readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'A term of the authority’s schools.' })
export class RecordSchoolTermInput {
  @Field(() => String, { description: 'Its name, such as Autumn 2015.' }) name: string;
  @Field(() => DateScalar, { description: 'Its first day.' }) fromOn: string;
  @Field(() => DateScalar, { description: 'Its last day.' }) toOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Records a term. Reviews of education plans fall due by terms, so those of all children are worked out again
 * in the same act.
 */
@Resolver()
export class RecordSchoolTerm {
  @PartOf('EDUCATION')
  @Mutation(() => SchoolTerm, {
    description: 'Records a term of the authority’s schools. Reviews of education plans then fall due by it.',
  })
  async recordSchoolTerm(
    @Arg('input', () => RecordSchoolTermInput, { description: 'The term.' }) input: RecordSchoolTermInput,
    @Ctx() context: Context,
  ): Promise<SchoolTerm> {
    const name = checkSaid('name', input.name);
    const { fromOn, toOn } = input;
    checkOrder(fromOn, toOn, 'A term cannot end before it begins.');
    const recorded = await context.act(
      'RECORD_SCHOOL_TERM',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await manager.query('LOCK TABLE school_term IN SHARE ROW EXCLUSIVE MODE');
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM school_term WHERE from_on <= $2 AND to_on >= $1',
          [fromOn, toOn],
        );
        if (same.length > 0)
          throw new Refused(
            'TERMS_OVERLAP',
            'Another term on record has some of these days. Correct that one, or check the days.',
          );
        const id = await insertRecord(manager, 'school_term', { name, from_on: fromOn, to_on: toOn });
        await keepDutiesByTerms(manager, context.reach);
        return {
          id,
          before: null,
          after: { name, fromOn, toOn },
          on: fromOn,
          sentence: 'A school term was recorded.',
        };
      },
    );
    return readBack(schoolTermById, context, recorded, 'term');
  }
}
