import { codeSet } from '../code-set';

/** What came of a substance misuse problem. */
export const substanceInterventions = codeSet('SUBSTANCE_INTERVENTION', {
  NOT_OFFERED: 'No help offered',
  OFFERED: 'Help offered',
  RECEIVED: 'Help received',
  REFUSED: 'Help offered and refused',
});

/** What needs a person now. */
export const attentionKinds = codeSet('ATTENTION_KIND', {
  SCHOOL_INADEQUATE: 'The child’s school was graded inadequate',
  PLACEMENT_ENDING: 'The child’s placement is going to end',
});

/** The roles something that needs attention can be addressed to. */
export const attentionAddressees = codeSet('ATTENTION_ADDRESSEE', {
  VIRTUAL_SCHOOL_OFFICER: 'Virtual school officer',
  SOCIAL_WORKER: 'Social worker',
  PLACEMENTS_OFFICER: 'Placements officer',
  IRO: 'IRO',
});
