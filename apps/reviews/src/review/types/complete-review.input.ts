import { ActInput, Input } from '@iro/subgraph';

@Input(
  'A review completed: name a planned or begun one by `reviewId`, or record ' +
    'one whole with `childId`, `kind` and `startedOn`.',
)
export class CompleteReviewInput extends ActInput {
  @Input.id('The review planned or begun; left out when it is recorded whole.', { nullable: true })
  reviewId?: string | null;
  @Input.id('The child, when the review is recorded whole.', { nullable: true }) childId?: string | null;
  @Input.text('What made it due, such as SUBSEQUENT, when it is recorded whole.', { nullable: true })
  kind?: string | null;
  @Input.day('The day of its first session, when that is not yet on record.', { nullable: true })
  startedOn?: string | null;
  @Input.day('The day it was completed.') completedOn: string;
  @Input.text("The child's part, PN0 to PN7; left out while not known.", { nullable: true })
  participation?: string | null;
  @Input.text('Who chaired it: IRO, CHILD or JOINTLY.', { nullable: true }) chairedBy?: string | null;
  @Input.text('Why it was late, such as DOCUMENTS_MISSING; needed when it was completed after its due day.', {
    nullable: true,
  })
  lateReason?: string | null;
  @Input.yesNo('Whether it was done without a meeting; as planned when left out.', { nullable: true })
  withoutMeeting?: boolean | null;
  @Input.text(
    'Why it was brought forward, such as UNPLANNED_MOVE, when it is recorded whole with the kind EARLY.',
    { nullable: true },
  )
  earlyReason?: string | null;
  @Input.number('The version of the review as you read it, with `reviewId`.', { nullable: true })
  version?: number | null;
}
