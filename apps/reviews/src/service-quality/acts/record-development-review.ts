import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  checkNotAhead,
  checkOrder,
  checkSaid,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { Supervision } from '../types/iros-own-work.type';
import { readBack, supervisions } from '../../iro-work/loaders/work-loaders';
import { checkIro } from '../../iro-work/checks/whose-work';

@InputType({ description: 'A personal development review of an IRO.' })
export class RecordDevelopmentReviewInput {
  @Field(() => ID, { description: 'The IRO.' }) iroId: string;
  @Field(() => DateScalar, { description: 'The day it was held.' }) heldOn: string;
  @Field(() => String, { description: 'The objectives agreed.' }) objectives: string;
  @Field(() => String, {
    nullable: true,
    description: 'How the objectives before were met, and what was talked about.',
  })
  notes?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when the next is due.' }) nextBy?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordDevelopmentReview {
  @PartOf('SUPERVISION')
  @Mutation(() => Supervision, { description: 'Records the personal development review of an IRO.' })
  async recordDevelopmentReview(
    @Arg('input', () => RecordDevelopmentReviewInput, { description: 'The review.' })
    input: RecordDevelopmentReviewInput,
    @Ctx() context: Context,
  ): Promise<Supervision> {
    const { heldOn } = input;
    const agreed = checkSaid('objectives', input.objectives);
    checkNotAhead(context.today, 'A development review', heldOn);
    checkOrder(
      heldOn,
      input.nextBy,
      'The next development review cannot be due before this one. Check the day.',
    );
    const id = await context.act(
      'RECORD_DEVELOPMENT_REVIEW',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = {
          iro_id: await checkIro(manager, input.iroId),
          held_on: heldOn,
          kind: 'PDR',
          notes: typed(input.notes),
          agreed,
          next_by: input.nextBy ?? null,
        };
        const review = await insertRecord(manager, 'supervision', row);
        return {
          id: review,
          before: null,
          after: { id: review, ...row },
          on: heldOn,
          sentence: 'A personal development review of an IRO was held.',
        };
      },
    );
    return readBack(context, supervisions, id);
  }
}
