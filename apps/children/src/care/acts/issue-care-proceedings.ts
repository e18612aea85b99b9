import { ID } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { Act, ActInput, BadInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { careOn } from '../checks/care-on';
import { CareProceedingsChildEntity } from '../tables/care-proceedings-child.entity';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';
import { CareProceedings } from '../types/care-proceedings.type';
import { proceedingsById } from '../loaders/proceedings-loaders';

@Input('A set of care proceedings: one application for one or more children.')
export class IssueCareProceedingsInput extends ActInput {
  @Input.of(() => [ID], 'The children: one, or brothers and sisters together.') children: string[];
  @Input.day('The day the application was issued.') issuedOn: CivilDate;
}

/** The council applies to the court; one set however many children. */
export class IssueCareProceedings {
  @Act(
    'ISSUE_CARE_PROCEEDINGS',
    () => CareProceedings,
    'Records that care proceedings were issued for one or more children, as one set.',
  )
  async issueCareProceedings(input: IssueCareProceedingsInput, context: Acting): Promise<CareProceedings> {
    const children = [...new Set(input.children)].sort();
    if (children.length === 0 || children.length > 30)
      throw new BadInput('children names one to thirty children.');
    check.notAhead(context.today, 'Proceedings', input.issuedOn);
    return context.record(children, proceedingsById, async (manager) => {
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
      const id = await records.insert(manager, CareProceedingsEntity, { issuedOn: input.issuedOn });
      for (const child of children)
        await records.insert(manager, CareProceedingsChildEntity, { childId: child, proceedingsId: id });
      return {
        id,
        before: null,
        after: { id, issuedOn: input.issuedOn },
        on: input.issuedOn,
        sentence:
          children.length === 1
            ? 'Care proceedings were issued.'
            : `Care proceedings were issued for ${children.length} children together.`,
      };
    });
  }
}
