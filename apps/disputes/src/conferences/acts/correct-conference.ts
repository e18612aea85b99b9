import { conferenceKinds } from '@iro/codes';
import { BadInput, correctable, correction, typed } from '@iro/subgraph';
import { conferenceById } from '../loaders/conference-loaders';
import { ConferenceEntity } from '../tables/conference.entity';
import { Conference } from '../types/conference.type';

/** Another chair on record is another person who sees the child: the manager of the IROs puts it right. */
export const CorrectConference = correction({
  act: 'CORRECT_CONFERENCE',
  called: 'child protection conference',
  entity: ConferenceEntity,
  type: () => Conference,
  load: conferenceById,
  fields: {
    heldOn: correctable.day('The day it was held, or is to be.'),
    kind: correctable.text('INITIAL, REVIEW, PRE_BIRTH or TRANSFER_IN.', { codes: conferenceKinds }),
    chair: correctable.text('Who chairs it, by staff number.'),
  },
  check(_manager, row) {
    if (typed(row.chair) === null) throw new BadInput('Say something in chair.');
  },
});
