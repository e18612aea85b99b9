import { registerEnumType } from 'type-graphql';

/** In what role somebody challenges the authority. */
export const RaisedBy = {
  IRO: 'IRO',
  IRO_MANAGER: 'IRO_MANAGER',
  CONFERENCE_CHAIR: 'CONFERENCE_CHAIR',
} as const;

export type RaisedBy = keyof typeof RaisedBy;

registerEnumType(RaisedBy, {
  name: 'RaisedBy',
  description: 'In what role a concern or dispute was raised.',
  valuesConfig: {
    IRO: { description: "An independent reviewing officer, for the child's review or between reviews." },
    IRO_MANAGER: { description: 'The manager of the independent reviewing officers.' },
    CONFERENCE_CHAIR: { description: 'The chair of a child protection conference.' },
  },
});
