import { byId, hangingOn, ofChild } from '@iro/subgraph';
import { AccessRestrictionEntity } from '../tables/access-restriction.entity';
import { AuditCaseEntity } from '../tables/audit-case.entity';
import { EmergencyAccessEntity } from '../tables/emergency-access.entity';
import { PlacementRestrictionEntity } from '../tables/placement-restriction.entity';

const newest = { order: 't.from_on DESC, t.id' };

export const accessRestrictionById = byId(AccessRestrictionEntity);
export const accessRestrictionsOfChild = ofChild(AccessRestrictionEntity, newest);

export const placementRestrictionById = byId(PlacementRestrictionEntity);
export const placementRestrictionsOfChild = ofChild(PlacementRestrictionEntity, newest);

export const auditCaseById = byId(AuditCaseEntity);
/** Auditors' cases about a child, newest first. */
export const auditCasesOfChild = ofChild(AuditCaseEntity, { order: 't.approved_on DESC, t.id' });

export const emergencyAccessById = byId(EmergencyAccessEntity);
/** Openings of a child's record in an emergency, newest first. */
export const emergencyAccessesOfChild = hangingOn(EmergencyAccessEntity, 'childId', {
  order: 't.opened_at DESC, t.id',
});
