import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { permanencePlanRoutes } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { PermanencePlan } from '../types/permanence-plan.type';
import { permanencePlans, readBack } from '../loaders/work-loaders';
import { checkInCare } from '../checks/whose-work';

@InputType({ description: 'A permanence plan agreed for a child who has none in this period of care.' })
export class AgreePermanencePlanInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'The route to a lasting home, such as LONG_TERM_FOSTERING.' })
  route: string;
  @Field(() => DateScalar, { description: 'The day it was agreed.' }) agreedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

interface InForce {
  id: string;
  agreedOn: string;
  ofThisPeriod: boolean;
}

/** Says whether the plan in force was agreed in the period of care of a day. */
const inForce = `
  SELECT
    p.id, p.agreed_on AS "agreedOn",
    EXISTS (
        SELECT 1
        FROM known_spell s
        WHERE s.child_id = p.child_id
          AND s.kind = 'PERIOD_OF_CARE'
          AND s.from_on <= p.agreed_on
          AND (s.to_on IS NULL OR s.to_on >= $2::date)
      ) AS "ofThisPeriod"
  FROM permanence_plan p
  WHERE p.child_id = $1 AND p.replaced_on IS NULL
`;

@Resolver()
export class AgreePermanencePlan {
  @PartOf('PLANS')
  @Mutation(() => PermanencePlan, {
    description:
      "Records a child's permanence plan, due by the second review. A plan left " +
      'from an earlier period of care is replaced by it.',
  })
  async agreePermanencePlan(
    @Arg('input', () => AgreePermanencePlanInput, { description: 'The plan.' })
    input: AgreePermanencePlanInput,
    @Ctx() context: Context,
  ): Promise<PermanencePlan> {
    const { childId, route, agreedOn } = input;
    checkCode('route', route, permanencePlanRoutes);
    checkNotAhead(context.today, 'A permanence plan', agreedOn);
    const id = await context.act(
      'AGREE_PERMANENCE_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        await checkInCare(manager, childId, agreedOn);
        const [before] = await manager.query<InForce[]>(inForce, [childId, agreedOn]);
        if (before !== undefined && (before.ofThisPeriod || before.agreedOn >= agreedOn)) {
          throw new Refused(
            'PLAN_IN_FORCE',
            `A permanence plan agreed on ${before.agreedOn} is in force. Record ` +
              `a change of it, or correct it if it is wrong.`,
          );
        }
        if (before !== undefined)
          await changeRecord(manager, 'permanence_plan', before.id, null, { replaced_on: agreedOn });
        const row = { child_id: childId, route, agreed_on: agreedOn };
        const plan = await insertRecord(manager, 'permanence_plan', row);
        return {
          id: plan,
          before: before ?? null,
          after: { id: plan, ...row },
          on: agreedOn,
          sentence: `A permanence plan was agreed: ${inWords(permanencePlanRoutes, route)}.`,
        };
      },
    );
    return readBack(context, permanencePlans, id);
  }
}
