import { conferenceKinds } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { conferenceById } from '../loaders/conference-loaders';
import { ConferenceEntity } from '../tables/conference.entity';
import { Conference } from '../types/conference.type';

@Input('A child protection conference to record.')
export class RecordConferenceInput extends ActInput {
  @Input.id('The child it is about, who need not be looked after.') childId: string;
  @Input.text('INITIAL, REVIEW, PRE_BIRTH or TRANSFER_IN.') kind: string;
  @Input.day('The day it was held, or is to be.') heldOn: string;
  @Input.text('Who chairs it, by staff number; left out by a chair who records their own.', {
    nullable: true,
  })
  chair?: string | null;
}

/**
 * A chair sees the children of their conferences, so nobody gives themselves a first one: the manager of the
 * IROs records it, and the chair records those that follow for the same child.
 */
export class RecordConference {
  @Act(
    'RECORD_CONFERENCE',
    () => Conference,
    'Records a child protection conference and its chair, to whom the child’s concerns and disputes are then open.',
  )
  async recordConference(input: RecordConferenceInput, context: Acting): Promise<Conference> {
    const { role, actor } = context.reach;
    check.code('kind', input.kind, conferenceKinds);
    const chair = typed(input.chair) ?? (role === 'CONFERENCE_CHAIR' ? actor : null);
    if (chair === null) throw new BadInput('Say who chairs the conference.');
    if (role === 'CONFERENCE_CHAIR' && chair !== actor)
      throw new BadInput('A chair records conferences of their own: leave chair out.');
    const held = { childId: input.childId, heldOn: input.heldOn, kind: input.kind, chair, themeAreas: [] };
    return context.record(input.childId, conferenceById, async (manager) => {
      const conferenceId = await records.insert(manager, ConferenceEntity, held);
      const label = inWords(conferenceKinds, held.kind);
      return {
        id: conferenceId,
        before: null,
        after: held,
        on: held.heldOn,
        sentence: `${/^[aeiou]/.test(label) ? 'An' : 'A'} ${label} was recorded.`,
      };
    });
  }
}
