import { Float } from 'type-graphql';
import { employments } from '@iro/codes';
import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { IroEntity } from '../tables/iro.entity';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { iroById } from '../loaders/iro-loaders';
import { checkFte } from '../checks/full-time-equivalent';

@Input('An IRO who is appointed.')
export class AppointIroInput extends ActInput {
  @Input.text('The IRO’s name.') name: string;
  @Input.text('PERMANENT or AGENCY.') employment: string;
  @Input.of(() => Float, 'Full-time equivalent: above 0 and at most 1, such as 0.6.') fte: number;
  @Input.day('First day in post; it may lie ahead.') inPostFrom: string;
  @Input.day('The first day no longer in post, where it is known already.', { nullable: true })
  inPostTo?: string | null;
}

/** An IRO is appointed, today or ahead; the projection of caseloads counts on it. */
export class AppointIro {
  @Act(
    'APPOINT_IRO',
    () => IndependentReviewingOfficer,
    'Appoints an IRO from a day on, which may lie ahead.',
  )
  async appointIro(input: AppointIroInput, context: Acting): Promise<IndependentReviewingOfficer> {
    const name = check.said('name', input.name);
    check.code('employment', input.employment, employments);
    checkFte(input.fte);
    check.order(input.inPostFrom, input.inPostTo, 'An appointment cannot end before it begins.');
    return context.record(null, iroById, async (manager) => {
      const row = {
        name,
        employment: input.employment,
        fte: input.fte,
        inPostFrom: input.inPostFrom,
        inPostTo: input.inPostTo ?? null,
      };
      const id = await records.insert(manager, IroEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.inPostFrom,
        sentence: 'An IRO was appointed.',
      };
    });
  }
}
