import { Input } from '@iro/subgraph';

@Input('Which children to list. What is not said narrows nothing.')
export class ChildrenFilter {
  @Input.yesNo('Looked after now, or not.', { nullable: true }) lookedAfter?: boolean | null;
  @Input.id('With this team now.', { nullable: true }) teamId?: string | null;
  @Input.id('With this IRO now.', { nullable: true }) iroId?: string | null;
  @Input.text('With this legal status now, such as C2.', { nullable: true }) legalStatus?: string | null;
  @Input.text('In this type of placement now, such as U4.', { nullable: true }) placementType?: string | null;
}
