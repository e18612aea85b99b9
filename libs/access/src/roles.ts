/** Everyone who may ask: one row of the reach table each. */
export const roles = [
  'IRO',
  'IRO_MANAGER',
  'SOCIAL_WORKER',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'ASSISTANT_DIRECTOR',
  'BUSINESS_SUPPORT',
  'PLACEMENTS_OFFICER',
  'PERSONAL_ADVISER',
  'ADOPTION_WORKER',
  'HEALTH_OFFICER',
  'VIRTUAL_SCHOOL_OFFICER',
  'CONFERENCE_CHAIR',
  'RETURNS_OFFICER',
  'DATA_ANALYST',
  'AUDITOR',
  'YOUNG_PERSON',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof roles)[number];

/** True when the text names a role of this product. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
