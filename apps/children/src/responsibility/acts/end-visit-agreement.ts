import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { agreementById } from '../../identity/loaders/loaders';
import { VisitAgreement } from '../types/visit-agreement.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'That a child takes an agreement back.' })
export class EndVisitAgreementInput {
  @Field(() => ID, { description: 'The agreement.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The day the child took it back; today or earlier.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** The child no longer agrees to fewer visits. */
@Resolver()
export class EndVisitAgreement {
  @PartOf('CORE')
  @Mutation(() => VisitAgreement, {
    description: 'Records that a child no longer agrees to be visited less often.',
  })
  async endVisitAgreement(
    @Arg('input', () => EndVisitAgreementInput, { description: 'The agreement and the day.' })
    input: EndVisitAgreementInput,
    @Ctx() context: Context,
  ): Promise<VisitAgreement> {
    checkNotAhead(context.today, 'The end of an agreement', input.endedOn);
    const { childId } = await readBack(agreementById(context, input.id), 'agreement');
    const id = await context.act(
      'END_VISIT_AGREEMENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'visit_agreement', 'agreement', input.id);
        checkOrder(String(before['agreed_on']), input.endedOn, 'An agreement cannot end before it was made.');
        await changeRecord(manager, 'visit_agreement', input.id, input.version, { ended_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, ended_on: input.endedOn },
          on: input.endedOn,
          sentence: 'The child no longer agrees to be visited less often.',
        };
      },
    );
    return readBack(agreementById(context, id), 'agreement');
  }
}
