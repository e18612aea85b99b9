import { registerEnumType } from 'type-graphql';

/** What the managers' answer to a review's decisions comes to. */
export const ManagersResponse = {
  AGREED: 'AGREED',
  NOT_AGREED: 'NOT_AGREED',
  AGREED_BY_SILENCE: 'AGREED_BY_SILENCE',
} as const;
export type ManagersResponse = keyof typeof ManagersResponse;

registerEnumType(ManagersResponse, {
  name: 'ManagersResponse',
  description: "What the managers' answer to a review's decisions comes to.",
  valuesConfig: {
    AGREED: { description: 'They agreed.' },
    NOT_AGREED: { description: 'They did not, or not to all of them.' },
    AGREED_BY_SILENCE: { description: 'They said nothing within their working days, which is agreement.' },
  },
});
