import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  checkNotAhead,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { proceedingsById } from '../loaders/care-loaders';
import { careOn } from '../checks/care-on';
import { CareProceedings } from '../types/care-proceedings.type';

@InputType({ description: 'A set of care proceedings: one application for one or more children.' })
export class IssueCareProceedingsInput {
  @Field(() => [ID], { description: 'The children: one, or brothers and sisters together.' })
  children: string[];
  @Field(() => DateScalar, { description: 'The day the application was issued.' }) issuedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The council applies to the court; one set however many children. */
@Resolver()
export class IssueCareProceedings {
  @PartOf('LEGAL')
  @Mutation(() => CareProceedings, {
    description: 'Records that care proceedings were issued for one or more children, as one set.',
  })
  async issueCareProceedings(
    @Arg('input', () => IssueCareProceedingsInput, { description: 'The children and the day.' })
    input: IssueCareProceedingsInput,
    @Ctx() context: Context,
  ): Promise<CareProceedings> {
    const children = [...new Set(input.children)].sort();
    if (children.length === 0 || children.length > 30)
      throw new BadInput('children names one to thirty children.');
    checkNotAhead(context.today, 'Proceedings', input.issuedOn);
    const id = await context.act(
      'ISSUE_CARE_PROCEEDINGS',
      { childId: children, actId: input.actId, input },
      async (manager) => {
        for (const child of children) await careOn(manager, child, input.issuedOn);
        const [other] = await manager.query<unknown[]>(
          `
            SELECT 1
            FROM care_proceedings_child c
            JOIN care_proceedings p ON p.id = c.proceedings_id
            WHERE c.child_id = ANY($1) AND (p.concluded_on IS NULL OR p.concluded_on > $2)
          `,
          [children, input.issuedOn],
        );
        if (other !== undefined)
          throw new Refused(
            'ALREADY_IN_PROCEEDINGS',
            'One of the children is in proceedings on that day already. Record how they were concluded first.',
          );
        const made = await insertRecord(manager, 'care_proceedings', { issued_on: input.issuedOn });
        for (const child of children)
          await insertRecord(manager, 'care_proceedings_child', { child_id: child, proceedings_id: made });
        return {
          id: made,
          before: null,
          after: { id: made, issuedOn: input.issuedOn },
          on: input.issuedOn,
          sentence:
            children.length === 1
              ? 'Care proceedings were issued.'
              : `Care proceedings were issued for ${children.length} children together.`,
        };
      },
    );
    const set = await proceedingsById(context, id);
    if (set === null) throw new NotFound('set of proceedings');
    return set;
  }
}
