import { conferenceKinds } from '@iro/codes';
import { BadInput, DateScalar, correction, typed } from '@iro/subgraph';
import { conferenceById } from '../../dispute/loaders/around-dispute-loaders';
import { Conference } from '../types/conference.type';

/** Another chair on record is another person who sees the child: the manager of the IROs puts it right. */
export const CorrectConference = correction({
  name: 'correctConference',
  act: 'CORRECT_CONFERENCE',
  what: 'child protection conference',
  table: 'conference',
  type: () => Conference,
  load: conferenceById,
  fields: {
    heldOn: { type: () => DateScalar, description: 'The day it was held, or is to be.', needed: true },
    kind: {
      type: () => String,
      description: 'INITIAL, REVIEW, PRE_BIRTH or TRANSFER_IN.',
      codes: conferenceKinds,
      needed: true,
    },
    chair: { type: () => String, description: 'Who chairs it, by staff number.', needed: true },
  },
  check(_manager, row) {
    if (typed(row['chair'] as string) === null) throw new BadInput('Say something in chair.');
  },
});
