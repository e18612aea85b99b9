import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day whose digests have all been made. */
@Entity('notice_day')
export class NoticeDayEntity {
  @PrimaryColumn('date') day: string;
  @Column('timestamptz') madeAt: Date;
}
