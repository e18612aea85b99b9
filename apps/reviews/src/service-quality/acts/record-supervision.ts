import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { supervisionKinds } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkCode,
  checkNotAhead,
  checkOrder,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { Supervision } from '../types/iros-own-work.type';
import { readBack, supervisions } from '../../iro-work/loaders/work-loaders';
import { checkIro } from '../../iro-work/checks/whose-work';

@InputType({ description: 'A supervision of an IRO.' })
export class RecordSupervisionInput {
  @Field(() => ID, { description: 'The IRO.' }) iroId: string;
  @Field(() => DateScalar, { description: 'The day it was held.' }) heldOn: string;
  @Field(() => String, { description: 'SCHEDULED, AD_HOC or ON_REQUEST.' }) kind: string;
  @Field(() => String, { nullable: true, description: 'What was talked about.' }) notes?: string | null;
  @Field(() => String, { nullable: true, description: 'What was agreed.' }) agreed?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when the next is due.' }) nextBy?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordSupervision {
  @PartOf('SUPERVISION')
  @Mutation(() => Supervision, {
    description: 'Records a supervision of an IRO: scheduled, ad hoc or on request.',
  })
  async recordSupervision(
    @Arg('input', () => RecordSupervisionInput, { description: 'The supervision.' })
    input: RecordSupervisionInput,
    @Ctx() context: Context,
  ): Promise<Supervision> {
    const { heldOn, kind } = input;
    checkCode('kind', kind, supervisionKinds);
    if (kind === 'PDR')
      throw new BadInput('Record a personal development review with recordDevelopmentReview.');
    checkNotAhead(context.today, 'A supervision', heldOn);
    checkOrder(heldOn, input.nextBy, 'The next supervision cannot be due before this one. Check the day.');
    const id = await context.act(
      'RECORD_SUPERVISION',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = {
          iro_id: await checkIro(manager, input.iroId),
          held_on: heldOn,
          kind,
          notes: typed(input.notes),
          agreed: typed(input.agreed),
          next_by: input.nextBy ?? null,
        };
        const supervision = await insertRecord(manager, 'supervision', row);
        return {
          id: supervision,
          before: null,
          after: { id: supervision, ...row },
          on: heldOn,
          sentence: `An IRO was supervised: ${inWords(supervisionKinds, kind)}.`,
        };
      },
    );
    return readBack(context, supervisions, id);
  }
}
