import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A child opened to one actor beside the role's own reach: a conference's chair, an unfinished review, an addressed dispute. */
@Entity('reach_grant')
export class ReachGrantEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') childId: string;
  @Index() @Column('text') actor: string;
  @Column('text') because: string;
  @Column('timestamptz', { default: () => 'now()' }) fromAt: Date;
  /** Null while it lasts. */
  @Column('timestamptz', { nullable: true }) untilAt: Date | null;
}
