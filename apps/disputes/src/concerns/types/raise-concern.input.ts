import { ActInput, Input } from '@iro/subgraph';

@Input('An informal concern to raise.')
export class RaiseConcernInput extends ActInput {
  @Input.id('The child it is about.') childId: string;
  @Input.id('The review it arose at; left out when it comes from preparation or monitoring.', {
    nullable: true,
  })
  reviewId?: string | null;
  @Input.of(
    () => [String],
    'Why, as codes such as STATUTORY_VISITS_NOT_COMPLETED; none when the reason is not listed.',
  )
  reasons: string[];
  @Input.text('What should be done, and by whom.', { nullable: true }) keyActions?: string | null;
  @Input.day('The day it is raised.') raisedOn: string;
  @Input.day(
    'The day of the review session it arose in, from which sending is timed; the day it is raised when left out.',
    { nullable: true },
  )
  reviewSessionOn?: string | null;
  @Input.day('The day it was sent to social worker and team manager; left out while it has not been.', {
    nullable: true,
  })
  sentOn?: string | null;
}
