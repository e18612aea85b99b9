import { Input } from '@iro/subgraph';

@Input("One aspect of an IRO's work, scored.")
export class ObservationScoreInput {
  @Input.text('What was scored, such as CHILDS_VOICE.') aspect: string;
  @Input.number('1 (weak) to 4 (excellent).') score: number;
}
